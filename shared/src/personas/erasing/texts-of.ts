import type { FieldPath } from '../../board/layout.ts';
import type { Field, Fields } from '../../items/fields.ts';
import { fieldsOfType, type Item } from '../../items/index.ts';

/** A text of an item, and where it lies. */
export interface TextAt {
  readonly path: FieldPath;
  readonly text: string;
}

/** All written texts of an item, those in its lists included. */
export function* textsOf(item: Item): Generator<TextAt> {
  const fields = fieldsOfType(item.type);
  if (fields) yield* textsIn(fields, item as unknown as Plain, []);
}

type Plain = Readonly<Record<string, unknown>>;

function* textsIn(fields: Fields, plain: Plain, path: FieldPath): Generator<TextAt> {
  for (const [name, field] of Object.entries<Field>(fields)) {
    const value = plain[name];
    if (field.kind === 'text') {
      if (typeof value === 'string' && value !== '') yield { path: [...path, name], text: value };
    } else if (field.kind === 'list') {
      for (const entry of value as readonly (Plain & { readonly id: string })[])
        yield* textsIn(field.entry, entry, [...path, name, entry.id]);
    }
  }
}
