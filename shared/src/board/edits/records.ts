import * as Y from 'yjs';
import { fieldsOfType } from '../../items/index.ts';
import type { Field, Fields } from '../../items/fields.ts';
import type { Lookup, Placed } from '../geometry.ts';
import { fieldAt, itemsOf, readFields, type FieldPath, type YRecord } from '../layout.ts';
import { commonFields } from '../schema.ts';

/** An item's record in the document, with the declaration of its fields. */
export interface ItemRecord {
  readonly record: YRecord;
  readonly fields: Fields;
}

/** The record of an item, whatever its type, or undefined when it is gone. */
export function recordOf(doc: Y.Doc, id: string): YRecord | undefined {
  const record: unknown = itemsOf(doc).get(id);
  return record instanceof Y.Map ? (record as YRecord) : undefined;
}

/** The record of an item that is there and whose type is known, or null. */
export function itemRecord(doc: Y.Doc, id: string): ItemRecord | null {
  const record = recordOf(doc, id);
  const type = record?.get('type');
  const fields = typeof type === 'string' ? fieldsOfType(type) : undefined;
  return record && fields ? { record, fields } : null;
}

export function fieldOfItem(doc: Y.Doc, id: string, path: FieldPath): Field | undefined {
  const found = itemRecord(doc, id);
  return found ? fieldAt(found.fields, path) : undefined;
}

/** Looks items up as far as their places are concerned, without reading the rest. */
export function placedIn(doc: Y.Doc): Lookup {
  return (id) => {
    const record = recordOf(doc, id);
    return record && placedOf(id, record);
  };
}

const { pos, parent, parentPos } = commonFields;
const placeFields = { pos, parent, parentPos };

export function placedOf(id: string, record: YRecord): Placed {
  const type = record.get('type');
  return { id, type: typeof type === 'string' ? type : '', ...readFields(record, placeFields) };
}

/**
 * Sets value fields; what is equal already is left alone, so that nothing grows the document's history in vain.
 * @throws TypeError for a field that is none, is no value field, or a value that does not fit
 */
export function setValues(record: YRecord, fields: Fields, values: Readonly<Record<string, unknown>>): void {
  const checked = Object.entries(values).map(([name, given]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field?.kind !== 'value') throw new TypeError(`${name} is not a value field`);
    const parsed = field.schema.safeParse(given);
    if (!parsed.success) throw new TypeError(`${name}: value does not fit`);
    return [name, parsed.data] as const;
  });
  for (const [name, next] of checked) setValue(record, name, next);
}

/** Sets one value unless it is equal already. */
export function setValue(record: YRecord, name: string, next: unknown): void {
  if (!isEqual(record.get(name), next)) record.set(name, next);
}

/** Equality of plain JSON values. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const aKeys = Object.keys(a);
  if (Array.isArray(a) !== Array.isArray(b) || aKeys.length !== Object.keys(b).length) return false;
  return aKeys.every(
    (key) =>
      Object.hasOwn(b, key) &&
      isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]),
  );
}
