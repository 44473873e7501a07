import type * as z from 'zod/mini';
import { value, type ValueField } from '../items/fields.ts';

/**
 * The session's state is made of slices: each is a file with the fields of its state and its commands, plus a line in
 * `state.ts` and one in `commands.ts`. How a slice lies in the session document follows from its fields.
 */
export interface Slice<Name extends string = string, F extends SliceFields = SliceFields> {
  /** Its key in the state, and the name of its Y.Map in the session document. */
  readonly name: Name;
  readonly fields: F;
}

export type SliceField = ValueField<unknown> | RecordField<unknown>;
export type SliceFields = { readonly [name: string]: SliceField };

/** Values by id (of a step, an item, a participant): each is stored and sent on its own. Initially empty. */
export interface RecordField<T> {
  readonly kind: 'record';
  readonly schema: z.ZodMiniType<T>;
}

export function record<T>(schema: z.ZodMiniType<T>): RecordField<T> {
  return { kind: 'record', schema };
}

export { value };

export function defineSlice<const Name extends string, F extends SliceFields>(
  name: Name,
  fields: F,
): Slice<Name, F> {
  return { name, fields };
}

/** The plain, read-only state of a slice. */
export type StateOf<S> =
  S extends Slice<string, infer F> ? { readonly [K in keyof F]: PlainOf<F[K]> } : never;
type PlainOf<T> =
  T extends ValueField<infer V> ? V : T extends RecordField<infer V> ? Readonly<Record<string, V>> : never;

/** A record without some of its entries; the same object when it has none of them. */
export function without<T>(
  entries: Readonly<Record<string, T>>,
  ids: Iterable<string>,
): Readonly<Record<string, T>> {
  const gone = new Set([...ids].filter((id) => Object.hasOwn(entries, id)));
  return gone.size === 0
    ? entries
    : Object.fromEntries(Object.entries(entries).filter(([id]) => !gone.has(id)));
}

/** An entry of a record, or undefined; names such as `constructor` are no entries. */
export function entryOf<T>(entries: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(entries, id) ? entries[id] : undefined;
}
