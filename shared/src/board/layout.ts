import * as Y from 'yjs';
import { idPattern } from '../ids.ts';
import { type Field, type Fields, type ListEntry, type Plain, type PlainInput } from '../items/fields.ts';
import { orderSchema } from './schema.ts';
import { generateNKeysBetween } from 'fractional-indexing';

/**
 * The only file that knows how fields lie in Yjs types:
 *
 *     doc.getMap('meta')    BoardMeta's fields
 *     doc.getMap('items')   item id -> Y.Map { type, common fields, the type's own fields }
 *     value -> the JSON value;  text -> Y.Text;  list -> Y.Map<entry id, Y.Map { order, entry fields }>
 */
export const rootNames = { meta: 'meta', items: 'items' } as const;

export type YRecord = Y.Map<unknown>;

export function metaOf(doc: Y.Doc): YRecord {
  return doc.getMap(rootNames.meta);
}

export function itemsOf(doc: Y.Doc): Y.Map<YRecord> {
  return doc.getMap(rootNames.items) as Y.Map<YRecord>;
}

/** A place inside an item: field name, then entry id and field name for each list on the way. */
export type FieldPath = readonly string[];

/** The Y type at a path below an item, or undefined when something on the way is gone. */
export function resolvePath(record: YRecord, path: FieldPath): unknown {
  let at: unknown = record;
  for (const key of path) {
    if (!(at instanceof Y.Map)) return undefined;
    at = (at as YRecord).get(key);
  }
  return at;
}

/** The declaration of the field at a path, or undefined when there is none (also for the path of a list's entry). */
export function fieldAt(fields: Fields, path: FieldPath): Field | undefined {
  let scope = fields;
  for (let i = 0; i < path.length; i += 2) {
    const name = path[i]!;
    const field = Object.hasOwn(scope, name) ? scope[name] : undefined;
    if (!field || i === path.length - 1) return field;
    if (field.kind !== 'list') return undefined;
    scope = field.entry;
  }
  return undefined;
}

/**
 * Writes initial or given values of all fields into a fresh Y.Map. Text and list fields are always created; values that
 * are initially null are left out as long as they are.
 */
export function writeFields<F extends Fields>(record: YRecord, fields: F, input: PlainInput<F>): void {
  for (const [name, field] of Object.entries(fields)) {
    const given = (input as Record<string, unknown>)[name];
    if (field.kind === 'value' && field.initial === null && (given ?? null) === null) continue;
    record.set(name, newFieldValue(field, given));
  }
}

function newFieldValue(field: Field, given: unknown): unknown {
  switch (field.kind) {
    case 'value':
      return given === undefined ? field.initial : given;
    case 'text':
      // Lone surrogates do not survive the way to other machines.
      return new Y.Text(given === undefined ? '' : (given as string).replace(/\p{Surrogate}/gu, '\uFFFD'));
    case 'list':
      return newList(field.entry, (given ?? []) as readonly (PlainInput<Fields> & Partial<ListEntry>)[]);
  }
}

function newList(entry: Fields, given: readonly (PlainInput<Fields> & Partial<ListEntry>)[]): YRecord {
  const map: YRecord = new Y.Map();
  const keys = generateNKeysBetween(null, null, given.length);
  given.forEach((input, index) => {
    map.set(input.id ?? `e${index}`, newEntry(entry, input.order ?? keys[index]!, input));
  });
  return map;
}

/**
 * Gives a record the texts and lists that its type has had since it was made, so that they can be written in. Values need
 * none of this: absent, they read as initial.
 * @returns how many were missing
 */
export function addMissingFields(record: YRecord, fields: Fields): number {
  let added = 0;
  for (const [name, field] of Object.entries(fields)) {
    if (field.kind === 'value') continue;
    const present = record.get(name);
    if (present === undefined) {
      record.set(name, newFieldValue(field, undefined));
      added++;
    } else if (field.kind === 'list' && present instanceof Y.Map) {
      for (const entry of (present as YRecord).values())
        if (entry instanceof Y.Map) added += addMissingFields(entry as YRecord, field.entry);
    }
  }
  return added;
}

/** A new list entry, not yet part of a document. */
export function newEntry<F extends Fields>(entry: F, order: string, input: PlainInput<F>): YRecord {
  const record: YRecord = new Y.Map();
  record.set('order', order);
  writeFields(record, entry, input);
  return record;
}

/**
 * What has been read before, so that what has not changed reads as the same objects: of a card of hundreds of statements
 * a letter makes one of them new. Whoever keeps it calls `forget` with the Y type of every change.
 */
export class KeptReadings {
  /** By what was read: a list or an entry of one, or the stored value. A field reads it in its own way. */
  readonly #plain = new WeakMap<object, { readonly by: Field; readonly value: unknown }>();

  /** Forgets a Y type that has changed, and all that it lies in. */
  forget(changed: Y.AbstractType<unknown>): void {
    for (let at: Y.AbstractType<unknown> | null = changed; at !== null; at = at.parent)
      this.#plain.delete(at);
  }

  /** What was read from `raw` by this field before, or else what `read` gives now. */
  of<T>(raw: object, by: Field, read: () => T): T {
    const known = this.#plain.get(raw);
    if (known?.by === by) return known.value as T;
    const value = read();
    this.#plain.set(raw, { by, value });
    return value;
  }
}

/** How fields are read. */
export interface Reading {
  /** Told of everything that could not be read, as `path: reason`. */
  readonly report?: ((problem: string) => void) | undefined;
  /** Kept from earlier readings; what is taken from there is not reported again. */
  readonly kept?: KeptReadings | undefined;
}

/**
 * The plain form of fields. Values that do not fit their schema read as `initial` and are reported, so that one bad
 * value never hides a card.
 */
export function readFields<F extends Fields>(record: YRecord, fields: F, reading: Reading = {}): Plain<F> {
  const { kept } = reading;
  const plain: Record<string, unknown> = {};
  for (const name in fields) {
    const field = fields[name]!;
    const raw = record.get(name);
    plain[name] =
      kept && field.kind !== 'text' && typeof raw === 'object' && raw !== null
        ? kept.of(raw, field, () => readField(field, raw, name, reading))
        : readField(field, raw, name, reading);
  }
  return plain as Plain<F>;
}

function readField(field: Field, raw: unknown, name: string, { report, kept }: Reading): unknown {
  switch (field.kind) {
    case 'value': {
      // Most values are the initial ones; checking them would take most of the time that reading a board takes.
      if (raw === undefined || raw === field.initial) return field.initial;
      const parsed = field.schema.safeParse(raw);
      if (parsed.success) return parsed.data;
      report?.(`${name}: value does not fit`);
      return field.initial;
    }
    case 'text':
      if (raw instanceof Y.Text) return raw.toString();
      if (raw !== undefined) report?.(`${name}: not a text`);
      return '';
    case 'list': {
      if (!(raw instanceof Y.Map)) {
        if (raw !== undefined) report?.(`${name}: not a list`);
        return [];
      }
      const entries: (Plain<Fields> & ListEntry)[] = [];
      const reading = { kept, report: report && ((p: string) => report(`${name}.${p}`)) };
      for (const [id, entry] of (raw as YRecord).entries()) {
        if (!(entry instanceof Y.Map) || !idPattern.test(id)) {
          report?.(`${name}.${id}: not an entry`);
          continue;
        }
        const read = () => readEntry(id, entry as YRecord, field.entry, reading);
        entries.push(kept ? kept.of(entry, field, read) : read());
      }
      return entries.sort(byOrder);
    }
  }
}

function readEntry(
  id: string,
  entry: YRecord,
  fields: Fields,
  { report, kept }: Reading,
): Plain<Fields> & ListEntry {
  const order = entry.get('order');
  const plain = readFields(entry, fields, { kept, report: report && ((p) => report(`${id}.${p}`)) });
  return { ...plain, id, order: typeof order === 'string' ? order : 'a0' };
}

/** Sorts by order key, ties broken by id, so that every replica shows the same sequence. */
export function byOrder(a: ListEntry, b: ListEntry): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * Strict check of a record against its fields, for the gate and for imports: unknown keys, wrong kinds, values that do
 * not fit, formatted or embedded text, too many entries, too long texts.
 * @returns the first problem as `path: reason` (without content), or null
 */
export function findProblem(
  record: YRecord,
  fields: Fields,
  extraKeys: ReadonlySet<string> = noKeys,
): string | null {
  for (const [name, raw] of record.entries()) {
    if (extraKeys.has(name)) continue;
    const problem = findNamedProblem(name, fields, raw);
    if (problem) return problem;
  }
  return null;
}

function findNamedProblem(name: string, fields: Fields, raw: unknown): string | null {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) return `${printable(name)}: unknown field`;
  const problem = findFieldProblem(field, raw);
  return problem && `${name}${problem.startsWith(':') ? '' : '.'}${problem}`;
}

/**
 * The same check for a change of a record that fitted before, in time proportional to the change: a letter typed into a
 * card of hundreds of statements costs no more than one typed into a note.
 * @param path from the record to the Y type that has changed; empty for the record itself
 * @param type that Y type
 * @param keys its keys that were set or deleted; nothing of interest when it is a text, whose new content the caller
 *   must have found to be plain characters
 */
export function findChangeProblem(
  fields: Fields,
  path: FieldPath,
  type: unknown,
  keys: Iterable<string | null>,
): string | null {
  const [name, entryId, ...rest] = path;
  if (name === undefined)
    return findKeysProblem(type, keys, (key, raw) => findNamedProblem(key, fields, raw));
  const field = Object.hasOwn(fields, name) ? fields[name]! : undefined;
  if (field?.kind === 'text' && entryId === undefined)
    return type instanceof Y.Text && type.length <= field.maxLength ? null : `${name}: text too long`;
  if (field?.kind !== 'list') return `${printable(name)}: unknown place`;
  if (entryId === undefined) {
    if (!(type instanceof Y.Map) || type.size > field.maxEntries) return `${name}: too many entries`;
    return findKeysProblem(type, keys, (key, raw) => findEntryProblem(key, field.entry, raw));
  }
  if (rest.length > 0) return findChangeProblem(field.entry, rest, type, keys);
  return findKeysProblem(type, keys, (key, raw) =>
    key === 'order' ? findOrderProblem(entryId, raw) : findNamedProblem(key, field.entry, raw),
  );
}

function findKeysProblem(
  type: unknown,
  keys: Iterable<string | null>,
  find: (key: string, raw: unknown) => string | null,
): string | null {
  if (!(type instanceof Y.Map)) return ': must be a map';
  const record = type as YRecord;
  for (const key of keys) {
    if (key === null) return ': list content in a map';
    const problem = record.has(key) ? find(key, record.get(key)) : null;
    if (problem) return problem;
  }
  return null;
}

const noKeys: ReadonlySet<string> = new Set();
const entryKeys: ReadonlySet<string> = new Set(['order']);

function findFieldProblem(field: Field, raw: unknown): string | null {
  switch (field.kind) {
    case 'value':
      if (raw instanceof Y.AbstractType) return ': must be a plain value';
      return field.schema.safeParse(raw).success ? null : ': value does not fit';
    case 'text':
      return raw instanceof Y.Text && raw.constructor === Y.Text
        ? findTextProblem(raw, field.maxLength)
        : ': must be a text';
    case 'list': {
      if (!(raw instanceof Y.Map)) return ': must be a list';
      if (raw.size > field.maxEntries) return ': too many entries';
      for (const [id, entry] of (raw as YRecord).entries()) {
        const problem = findEntryProblem(id, field.entry, entry);
        if (problem) return problem;
      }
      return null;
    }
  }
}

function findEntryProblem(id: string, fields: Fields, entry: unknown): string | null {
  if (!idPattern.test(id)) return `${printable(id)}: not an id`;
  if (!(entry instanceof Y.Map)) return `${id}: not an entry`;
  const problem = findProblem(entry as YRecord, fields, entryKeys);
  return findOrderProblem(id, (entry as YRecord).get('order')) ?? (problem && `${id}.${problem}`);
}

function findOrderProblem(id: string, order: unknown): string | null {
  // Absent while an entry that was moved at once arrives in several pieces.
  return order === undefined || orderSchema.safeParse(order).success
    ? null
    : `${id}.order: value does not fit`;
}

/** Plain characters only: no embeds, no formatting, no nested types; at most `maxLength` UTF-16 units. */
export function findTextProblem(text: Y.Text, maxLength: number): string | null {
  if (text.length > maxLength) return ': text too long';
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.deleted && !(item.content instanceof Y.ContentString)) return ': plain characters only';
  }
  return null;
}

function printable(name: string): string {
  return name.slice(0, 40).replace(/[^\w-]/g, '?');
}
