import { idPattern } from '../ids.ts';
import type { Point } from '../board/schema.ts';

/**
 * The awareness state of one open page: what the others see of it while it happens, and what is never stored. At most
 * `limits.maxAwarenessBytes` as JSON.
 *
 *     user       { id, name, color, role }   stamped by the server from the session; what a client writes is replaced
 *     cursor     [x, y] | null                board point of the pointer
 *     selection  id[]                         capped, so that a state always fits
 *     draft      what is being dragged, or null; see DraftState
 *     view       [x, y, w, h] | null          the part of the board on the screen
 *     isIdle     whether the page has not been touched for a while
 *     reaction   { kind, count } | null       shown for a moment; the count rises with each
 *     caret      { itemId, path, head, anchor } | null    relative positions of Yjs as JSON
 */
export interface PresenceState {
  readonly cursor: Point | null;
  readonly selection: readonly string[];
  readonly draft: DraftState | null;
  readonly caret: CaretState | null;
  /** The part of the board on the screen: `[x, y, w, h]` in board units. */
  readonly view: readonly [x: number, y: number, w: number, h: number] | null;
  /** The page has not been touched for a while. */
  readonly isIdle: boolean;
  readonly reaction: Reaction | null;
}

/** What people show without a word, for a moment. */
export const reactionKinds = ['applause', 'thumbsUp', 'heart', 'laugh', 'idea', 'question'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

export interface Reaction {
  readonly kind: ReactionKind;
  /** Rises with each reaction of a page, so that the same one shown again is a new one. */
  readonly count: number;
}

/**
 * A gesture in progress. Many items move by one common offset, so that 200 of them fit: their ids are not repeated when
 * they are the selection. A resize gives boxes `[x, y, w, h]` on the board.
 */
export type DraftState =
  | { readonly ids: readonly string[] | 'selection'; readonly by: Point }
  | { readonly boxes: Readonly<Record<string, readonly [x: number, y: number, w: number, h: number]>> };

export interface CaretState {
  readonly itemId: string;
  readonly path: readonly string[];
  readonly head: unknown;
  readonly anchor: unknown;
}

export const emptyPresence: PresenceState = {
  cursor: null,
  selection: [],
  draft: null,
  caret: null,
  view: null,
  isIdle: false,
  reaction: null,
};

/** Reads a state that somebody else sent; whatever is not as described above reads as nothing. */
export function readPresence(raw: unknown): PresenceState {
  if (!isRecord(raw)) return emptyPresence;
  return {
    cursor: readPoint(raw['cursor']),
    selection: readIds(raw['selection']),
    draft: readDraft(raw['draft']),
    caret: readCaret(raw['caret']),
    view: readBox(raw['view']),
    isIdle: raw['isIdle'] === true,
    reaction: readReaction(raw['reaction']),
  };
}

function readReaction(raw: unknown): Reaction | null {
  if (!isRecord(raw)) return null;
  const kind = reactionKinds.find((known) => known === raw['kind']);
  const count = raw['count'];
  return kind && typeof count === 'number' && Number.isSafeInteger(count) ? { kind, count } : null;
}

function readDraft(raw: unknown): DraftState | null {
  if (!isRecord(raw)) return null;
  const by = readPoint(raw['by']);
  if (by) return { ids: raw['ids'] === 'selection' ? 'selection' : readIds(raw['ids']), by };
  if (!isRecord(raw['boxes'])) return null;
  const boxes: Record<string, [number, number, number, number]> = {};
  for (const [id, box] of Object.entries(raw['boxes'])) {
    const read = idPattern.test(id) ? readBox(box) : null;
    if (read) boxes[id] = read;
  }
  return { boxes };
}

function readBox(raw: unknown): [number, number, number, number] | null {
  if (!Array.isArray(raw) || raw.length !== 4 || !raw.every((edge) => Number.isFinite(edge))) return null;
  return raw as [number, number, number, number];
}

function readCaret(raw: unknown): CaretState | null {
  if (!isRecord(raw) || !isId(raw['itemId']) || !Array.isArray(raw['path'])) return null;
  const path = raw['path'] as readonly unknown[];
  if (!path.every((key) => typeof key === 'string')) return null;
  return { itemId: raw['itemId'], path, head: raw['head'], anchor: raw['anchor'] };
}

function readIds(raw: unknown): readonly string[] {
  return Array.isArray(raw) ? raw.filter(isId) : [];
}

function readPoint(raw: unknown): Point | null {
  if (!Array.isArray(raw) || raw.length !== 2) return null;
  const [x, y] = raw as readonly unknown[];
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : null;
}

function isId(raw: unknown): raw is string {
  return typeof raw === 'string' && idPattern.test(raw);
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
