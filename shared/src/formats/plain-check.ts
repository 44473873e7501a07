import { idSchema, orderSchema } from '../board/schema.ts';
import { AppError } from '../errors.ts';
import type { Field, Fields, ListField } from '../items/fields.ts';
import { fieldsOfType, type KnownItem, type NewItem } from '../items/index.ts';

/**
 * Strict checks of plain data from outside against the declared fields. What comes out holds only checked values; the
 * first thing that does not fit is named by its path, without content.
 */
export function importProblem(where: string, reason: string): AppError {
  return new AppError('importInvalid', `${where}: ${reason}`, { where: `${where}: ${reason}` });
}

/** @throws AppError importInvalid */
export function checkObject(raw: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    throw importProblem(where, 'must be an object');
  return raw as Readonly<Record<string, unknown>>;
}

/** @throws AppError importInvalid */
export function checkArray(raw: unknown, where: string, maxLength: number): readonly unknown[] {
  if (!Array.isArray(raw)) throw importProblem(where, 'must be a list');
  if (raw.length > maxLength) throw importProblem(where, `more than ${maxLength} entries`);
  return raw;
}

/** @throws AppError importInvalid */
export function checkId(raw: unknown, where: string): string {
  if (!idSchema.safeParse(raw).success) throw importProblem(where, 'not an id');
  return raw as string;
}

/** Whether a plain item is of a type that this program knows. */
export function isKnownType(type: unknown): boolean {
  return typeof type === 'string' && fieldsOfType(type) !== undefined;
}

/**
 * A plain item of a known type; fields that are left out take their initial values when it is made.
 * @throws AppError importInvalid
 */
export function checkItem(
  raw: Readonly<Record<string, unknown>>,
  where: string,
): NewItem & { readonly id: string } {
  const { id, type, ...values } = raw;
  const fields = typeof type === 'string' ? fieldsOfType(type) : undefined;
  if (!fields) throw importProblem(`${where}.type`, 'unknown');
  const checked = checkFields(values, fields, where);
  return { ...checked, id: checkId(id, `${where}.id`), type } as NewItem & { readonly id: string };
}

/** Like `checkItem`, but nothing may be left out. */
export function checkWholeItem(raw: Readonly<Record<string, unknown>>, where: string): KnownItem {
  const item = checkItem(raw, where);
  for (const name of Object.keys(fieldsOfType(item.type)!)) {
    if (!Object.hasOwn(item, name)) throw importProblem(`${where}.${name}`, 'missing');
  }
  return item as KnownItem;
}

function checkFields(
  values: Readonly<Record<string, unknown>>,
  fields: Fields,
  where: string,
): Record<string, unknown> {
  const checked: Record<string, unknown> = {};
  for (const [name, raw] of Object.entries(values)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const path = `${where}.${name.slice(0, 40).replace(/[^\w-]/g, '?')}`;
    if (!field) throw importProblem(path, 'unknown field');
    checked[name] = checkField(field, raw, path);
  }
  return checked;
}

function checkField(field: Field, raw: unknown, where: string): unknown {
  switch (field.kind) {
    case 'value': {
      const parsed = field.schema.safeParse(raw);
      if (!parsed.success) throw importProblem(where, 'value does not fit');
      return parsed.data;
    }
    case 'text':
      if (typeof raw !== 'string') throw importProblem(where, 'must be a text');
      if (raw.length > field.maxLength)
        throw importProblem(where, `longer than ${field.maxLength} characters`);
      return raw.replace(/\p{Surrogate}/gu, '\uFFFD');
    case 'list':
      return checkList(field, raw, where);
  }
}

function checkList(field: ListField<Fields>, raw: unknown, where: string): readonly unknown[] {
  const seen = new Set<string>();
  return checkArray(raw, where, field.maxEntries).map((entry, index) => {
    const path = `${where}[${index}]`;
    const { id, order, ...values } = checkObject(entry, path);
    const checkedId = checkId(id, `${path}.id`);
    if (seen.has(checkedId)) throw importProblem(`${path}.id`, 'used twice');
    seen.add(checkedId);
    if (!orderSchema.safeParse(order).success) throw importProblem(`${path}.order`, 'value does not fit');
    return { ...checkFields(values, field.entry, path), id: checkedId, order };
  });
}
