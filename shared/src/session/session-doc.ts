import * as Y from 'yjs';
import { idPattern } from '../ids.ts';
import type { Slice, SliceField } from './slice.ts';
import { sessionSlices, type SessionState, type SliceName } from './state.ts';

/**
 * How the state lies in the session document:
 *
 *     doc.getMap(slice name)    value -> the JSON value, absent when initial;  record -> Y.Map<id, JSON value>
 *
 * The server is the only writer and writes what has changed; a step of the agenda, a lock, a raised hand is one small
 * change each.
 */
export function sliceOf(doc: Y.Doc, name: SliceName): Y.Map<unknown> {
  return doc.getMap(name);
}

/** The whole state. What does not fit its schema, written by another version of this program, reads as initial. */
export function readSession(doc: Y.Doc): SessionState {
  return Object.fromEntries(
    sessionSlices.map((slice) => [slice.name, readSlice(doc, slice)]),
  ) as SessionState;
}

/** One slice of the state. */
export function readSliceOf<N extends SliceName>(doc: Y.Doc, name: N): SessionState[N] {
  const slice = sessionSlices.find((known) => known.name === name)!;
  return readSlice(doc, slice) as SessionState[N];
}

function readSlice(doc: Y.Doc, { name, fields }: Slice): Readonly<Record<string, unknown>> {
  const map = doc.getMap(name);
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => [key, readField(field, map.get(key))]),
  );
}

function readField(field: SliceField, raw: unknown): unknown {
  if (field.kind === 'value') {
    if (raw === undefined) return field.initial;
    const parsed = field.schema.safeParse(raw);
    return parsed.success ? parsed.data : field.initial;
  }
  const entries: Record<string, unknown> = {};
  if (!(raw instanceof Y.Map)) return entries;
  for (const [id, entry] of raw.entries()) {
    const parsed = field.schema.safeParse(entry);
    if (idPattern.test(id) && parsed.success) entries[id] = parsed.data;
  }
  return entries;
}

/** Writes what differs between two states, to a document that holds the first. */
export function writeSession(doc: Y.Doc, before: SessionState, after: SessionState): void {
  doc.transact(() => {
    for (const { name, fields } of sessionSlices) {
      const old = before[name as SliceName] as Readonly<Record<string, unknown>>;
      const now = after[name as SliceName] as Readonly<Record<string, unknown>>;
      if (old === now) continue;
      const map = doc.getMap(name);
      for (const [key, field] of Object.entries(fields)) {
        if (isEqual(old[key], now[key])) continue;
        if (field.kind === 'record') writeRecord(map, key, now[key] as Readonly<Record<string, unknown>>);
        else if (isEqual(now[key], field.initial)) map.delete(key);
        else map.set(key, now[key]);
      }
    }
  });
}

function writeRecord(map: Y.Map<unknown>, key: string, entries: Readonly<Record<string, unknown>>): void {
  let stored = map.get(key);
  if (!(stored instanceof Y.Map)) {
    stored = new Y.Map<unknown>();
    map.set(key, stored);
  }
  const target = stored as Y.Map<unknown>;
  for (const id of [...target.keys()]) if (!Object.hasOwn(entries, id)) target.delete(id);
  for (const [id, entry] of Object.entries(entries)) {
    if (!target.has(id) || !isEqual(target.get(id), entry)) target.set(id, entry);
  }
}

/** Whether two JSON values are the same, whatever the order of keys. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
