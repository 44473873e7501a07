import type * as z from 'zod/mini';
import { limits } from '../protocol/limits.ts';

/**
 * The fields of an item type, declared once. Reading from Yjs, writing to Yjs, validation in the gate and in imports,
 * JSON export and the TypeScript type all follow from this declaration.
 */
export type Field = ValueField<unknown> | TextField | ListField<Fields>;
export type Fields = { readonly [name: string]: Field };

/** A plain JSON value, replaced as a whole: the last writer wins. Absent in a document means `initial`. */
export interface ValueField<T> {
  readonly kind: 'value';
  readonly schema: z.ZodMiniType<T>;
  readonly initial: T;
  /** The value is the id of another item; when both are copied, the copy points at the copy. */
  readonly refersToItem?: boolean;
}

/** Text that several people write at once: a Y.Text. Absent in a document means empty. */
export interface TextField {
  readonly kind: 'text';
  /** UTF-16 units. */
  readonly maxLength: number;
}

/** Ordered entries that people add, move and remove: a Y.Map from entry id to a Y.Map with `order` and the entry's fields. */
export interface ListField<F extends Fields> {
  readonly kind: 'list';
  readonly entry: F;
  readonly maxEntries: number;
}

export function value<T>(schema: z.ZodMiniType<T>, initial: NoInfer<T>): ValueField<T> {
  return { kind: 'value', schema, initial };
}

/** A value field that holds the id of another item of the board. */
export function itemReference<T extends string | null>(
  schema: z.ZodMiniType<T>,
  initial: NoInfer<T>,
): ValueField<T> {
  return { kind: 'value', schema, initial, refersToItem: true };
}

export function text(maxLength: number = limits.maxTextLength): TextField {
  return { kind: 'text', maxLength };
}

export function list<F extends Fields>(entry: F, maxEntries: number = limits.maxListEntries): ListField<F> {
  return { kind: 'list', entry, maxEntries };
}

/** What each entry of a list has besides its own fields; entries are sorted by `order`, then by `id`. */
export interface ListEntry {
  readonly id: string;
  readonly order: string;
}

/** The plain, read-only form of fields: text as a string, a list as a sorted array. */
export type Plain<F extends Fields> = { readonly [K in keyof F]: PlainField<F[K]> };

type PlainField<T> =
  T extends ValueField<infer V>
    ? V
    : T extends TextField
      ? string
      : T extends ListField<infer E>
        ? readonly (Plain<E> & ListEntry)[]
        : never;

/** What may be given when an item or entry is made: anything left out takes its initial value. */
export type PlainInput<F extends Fields> = { readonly [K in keyof F]?: PlainFieldInput<F[K]> };

type PlainFieldInput<T> =
  T extends ValueField<infer V>
    ? V
    : T extends TextField
      ? string
      : T extends ListField<infer E>
        ? readonly (PlainInput<E> & Partial<ListEntry>)[]
        : never;
