import { commonFields } from '../board/schema.ts';
import type { Fields } from './fields.ts';
import { fieldsOfType, findItemType, type Item, type NewItem } from './index.ts';

/** An item as it will read once it has been made, without a document: to measure it before it is placed. */
export function plainItem(input: NewItem): Item {
  const type = findItemType(input.type);
  const fields = fieldsOfType(input.type);
  if (!type || !fields) throw new TypeError('not a type of item');
  const { type: name, id = 'new', ...given } = input;
  const values = { size: type.initialSize, ...type.initialInput?.(given as never), ...given };
  return { ...plainFields(fields, values), ...plainFields(commonFields, values), id, type: name } as Item;
}

function plainFields(fields: Fields, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = given[name];
    if (field.kind === 'value') plain[name] = value ?? field.initial;
    else if (field.kind === 'text') plain[name] = value ?? '';
    else {
      const entries = (value ?? []) as readonly Readonly<Record<string, unknown>>[];
      plain[name] = entries.map((entry, index) => ({
        id: `e${index}`,
        order: 'a0',
        ...entry,
        ...plainFields(field.entry, entry),
      }));
    }
  }
  return plain;
}
