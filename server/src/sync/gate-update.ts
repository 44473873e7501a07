import { AppError } from '@whoboard/shared/errors.ts';
import { rootNames } from '@whoboard/shared/board/layout.ts';
import * as Y from 'yjs';

/** Yjs client ids that no client may use: nobody's, and the one under which the server writes. */
export const nobodyClientId = 0;
export const serverClientId = 1;

/** Far more than a workshop writes, and small enough that sums stay exact. */
const maxClock = 2 ** 40;
const maxClientId = 2 ** 32 - 1;
const maxKeyLength = 100;
/** Changes in one update: a frame full of honest ones holds fewer, however small they are. */
const maxStructs = 100_000;
/** Deletions in one update that cut something in two, which costs the more the longer the document is. */
const maxCuts = 20_000;
const roots: ReadonlySet<string> = new Set(Object.values(rootNames));

export type DecodedUpdate = ReturnType<typeof Y.decodeUpdate>;

/** @throws AppError `invalid` for bytes that are no Yjs update */
export function decodeUpdate(update: Uint8Array): DecodedUpdate {
  try {
    return Y.decodeUpdate(update);
  } catch {
    throw new AppError('invalid', 'not an update');
  }
}

/** What an update brings, told without applying it. */
export interface UpdateSummary {
  /** Client ids that write here for the first time. */
  readonly newClientIds: readonly number[];
  /** Whether taking it back could not restore a character that it cuts in two. */
  readonly isIrreversible: boolean;
}

/**
 * Checks an update against the document without changing it: who writes, what kinds of content, where.
 * Structs that the document already has are of no effect and may be anybody's: a client that got them elsewhere, such
 * as from its own storage, sends them along.
 * @param owners participants by the client ids that are theirs
 * @throws AppError `invalid`
 */
export function inspectUpdate(
  update: DecodedUpdate,
  store: Y.Doc['store'],
  owners: ReadonlyMap<number, string>,
  participantId: string,
): UpdateSummary {
  if (update.structs.length > maxStructs) throw refused('too many changes');
  let isIrreversible = false;
  const newClientIds = new Set<number>();
  for (const struct of update.structs) {
    const { client, clock } = struct.id;
    const end = clock + struct.length;
    if (!(struct.length > 0) || !(end <= maxClock)) throw refused('length out of range');
    const known = Y.getState(store, client);
    if (end <= known) continue;
    if (client === nobodyClientId || client === serverClientId || client > maxClientId)
      throw refused('reserved client id');
    const owner = owners.get(client);
    if (owner === undefined ? known > 0 : owner !== participantId)
      throw refused('client id of somebody else');
    if (known === 0) newClientIds.add(client);
    if (struct instanceof Y.Item) {
      checkItem(struct);
      isIrreversible ||=
        cutsCharacter(store, struct.origin, 1) || cutsCharacter(store, struct.rightOrigin, 0);
    }
  }
  let cuts = 0;
  for (const [client, ranges] of update.ds.clients) {
    const known = Y.getState(store, client);
    for (const { clock, len } of ranges) {
      if (!(len > 0) || !(clock + len <= maxClock)) throw refused('deletion out of range');
      if (clock < known && cutsStruct(store, client, clock, clock + len) && ++cuts > maxCuts)
        throw refused('too many cuts');
      if (isIrreversible || clock >= known) continue;
      isIrreversible =
        cutsCharacter(store, { client, clock }, 0) ||
        cutsCharacter(store, { client, clock: clock + len - 1 }, 1);
    }
  }
  return { newClientIds: [...newClientIds], isIrreversible };
}

/** The same of bytes; what cannot be decoded brings nothing. */
export function knows(bytes: Uint8Array, store: Y.Doc['store']): boolean {
  try {
    return isKnown(Y.decodeUpdate(bytes), store);
  } catch {
    return true;
  }
}

/** Whether the document already has all of an update, as with the answer of a client that was only reading. */
export function isKnown(update: DecodedUpdate, store: Y.Doc['store']): boolean {
  for (const { id, length } of update.structs)
    if (id.clock + length > Y.getState(store, id.client)) return false;
  for (const [client, ranges] of update.ds.clients) {
    const structs = store.clients.get(client);
    for (const { clock, len } of ranges)
      if (!structs || !isDeleted(structs, clock, clock + len)) return false;
  }
  return true;
}

function isDeleted(structs: (Y.Item | Y.GC)[], from: number, to: number): boolean {
  const last = structs[structs.length - 1]!;
  if (to > last.id.clock + last.length) return false;
  for (let at = Y.findIndexSS(structs, from); at < structs.length && structs[at]!.id.clock < to; at++) {
    if (!structs[at]!.deleted) return false;
  }
  return true;
}

function checkItem(item: Y.Item): void {
  // Decoding leaves a root's name where a loaded document has the type.
  const parent = item.parent as unknown;
  if (typeof parent === 'string' && !roots.has(parent)) throw refused('unknown root');
  if (item.parentSub !== null && item.parentSub.length > maxKeyLength) throw refused('key too long');
  const { content } = item;
  if (content instanceof Y.ContentAny) {
    for (const value of content.arr) if (!isPlain(value, 0)) throw refused('value is not plain');
  } else if (content instanceof Y.ContentType) {
    const kind = content.type.constructor;
    if (kind !== Y.Map && kind !== Y.Text) throw refused('kind of type');
  } else if (!(content instanceof Y.ContentString) && !(content instanceof Y.ContentDeleted))
    throw refused('kind of content');
}

const maxDepth = 20;

/** JSON without tricks: no bytes, no bigints, no keys that change an object's prototype. */
function isPlain(value: unknown, depth: number): boolean {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'string')
    return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth > maxDepth) return false;
  if (Array.isArray(value)) return value.every((entry) => isPlain(entry, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(
    ([key, entry]) => key !== 'constructor' && key !== 'prototype' && isPlain(entry, depth + 1),
  );
}

/** Whether a cut before (0) or after (1) a stored character would divide a surrogate pair, which Yjs replaces for good. */
function cutsCharacter(
  store: Y.Doc['store'],
  id: { client: number; clock: number } | null,
  after: 0 | 1,
): boolean {
  if (id === null) return false;
  const structs = store.clients.get(id.client);
  if (!structs || id.clock >= Y.getState(store, id.client)) return false;
  const item = structs[Y.findIndexSS(structs, id.clock)];
  if (!(item instanceof Y.Item) || !(item.content instanceof Y.ContentString)) return false;
  const at = id.clock - item.id.clock + after;
  const code = at > 0 && at < item.length ? item.content.str.charCodeAt(at - 1) : 0;
  return code >= 0xd800 && code <= 0xdbff;
}

/** Whether a deletion takes a part only of something that is still there. */
function cutsStruct(store: Y.Doc['store'], client: number, from: number, to: number): boolean {
  const structs = store.clients.get(client)!;
  const struct = structs[Y.findIndexSS(structs, from)]!;
  return !struct.deleted && (from > struct.id.clock || to < struct.id.clock + struct.length);
}

/** The reason never quotes content. */
export function refused(reason: string): AppError {
  return new AppError('invalid', reason);
}
