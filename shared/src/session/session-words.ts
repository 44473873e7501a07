import * as Y from 'yjs';
import { sessionSlices } from './state.ts';

/** Something that a person wrote in the session: the question of a round, the instruction of a step. */
export interface SessionText {
  /** Its place, as a path from the document: `session/agenda/steps/<id>/title`. */
  readonly id: string;
  /** The slice that holds it. */
  readonly slice: string;
  readonly text: string;
}

type Path = readonly (string | number)[];

/** Names by which participants call themselves are theirs; `*` stands for an id or a number. */
const namesOfParticipants: ReadonlySet<string> = new Set([
  'agenda/runs/*/ledBy',
  'people/removed/*/name',
  'rounds/results/*/ballots/*/name',
  'rolePlay/play/players/persona',
  'rolePlay/play/players/company',
]);

/** The place of the title of a round, which the store holds, too. */
export function roundTitleId(roundId: string): string {
  return `session/rounds/rounds/${roundId}/title`;
}

/**
 * Rewrites what people wrote in a session document, in slices of any shape: every string counts that may be another one,
 * by the schema of its field, which ids, keys and enumerations may not.
 * @param concerns quickly says which texts are looked at
 * @param rewrite the text to put in the place of another one, or null to leave it
 */
export function rewriteSessionTexts(
  doc: Y.Doc,
  concerns: (text: string) => boolean,
  rewrite: (text: SessionText) => string | null,
): void {
  doc.transact(() => {
    for (const { name: slice, fields } of sessionSlices) {
      const map = doc.getMap(slice);
      for (const [key, field] of Object.entries(fields)) {
        const raw = map.get(key);
        const entries = raw instanceof Y.Map ? (raw as Y.Map<unknown>) : null;
        for (const entry of entries ? [...entries.keys()] : [key]) {
          const holder = entries ?? map;
          const start = entries ? [slice, key, entry] : [slice, key];
          const pattern = entries ? [slice, key, '*'] : start;
          const before = holder.get(entry);
          let value = before;
          for (const [path, text] of stringsIn(before, [])) {
            const at = [...pattern, ...path.map((part) => (typeof part === 'number' ? '*' : part))];
            if (!concerns(text) || namesOfParticipants.has(at.join('/'))) continue;
            if (!field.schema.safeParse(withAt(value, path, anyText)).success) continue;
            const next = rewrite({ id: ['session', ...start, ...path].join('/'), slice, text });
            if (next !== null) value = withAt(value, path, next);
          }
          if (value !== before) holder.set(entry, value);
        }
      }
    }
  });
}

/** No id, no key and no enumerated word has these letters. */
const anyText = '[…]’?';

function* stringsIn(value: unknown, path: Path): Generator<[path: Path, text: string]> {
  if (typeof value === 'string') yield [path, value];
  else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* stringsIn(entry, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) yield* stringsIn(entry, [...path, key]);
  }
}

/** A JSON value with another string at a path. */
function withAt(value: unknown, path: Path, text: string): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return text;
  if (Array.isArray(value))
    return value.map((entry: unknown, index) => (index === key ? withAt(entry, rest, text) : entry));
  const plain = value as Readonly<Record<string, unknown>>;
  return { ...plain, [key]: withAt(plain[key], rest, text) };
}
