import type { FieldPath } from '../../board/layout.ts';
import type { Field, Fields } from '../../items/fields.ts';
import { findItemType, type Item } from '../../items/index.ts';
import { erasedMark } from './spoken-words.ts';

/** A text of an item, and where it lies. */
export interface TextAt {
  readonly path: FieldPath;
  readonly text: string;
}

/** All written texts of an item, those in its lists included, and its values that may be any words (names of criteria). */
export function* textsOf(item: Item): Generator<TextAt> {
  const fields = findItemType(item.type)?.fields;
  if (fields) yield* textsIn(fields, item as unknown as Plain, []);
}

type Plain = Readonly<Record<string, unknown>>;

function* textsIn(fields: Fields, plain: Plain, path: FieldPath): Generator<TextAt> {
  for (const [name, field] of Object.entries<Field>(fields)) {
    const value = plain[name];
    if (field.kind === 'text' || (field.kind === 'value' && field.schema.safeParse(erasedMark).success)) {
      if (typeof value === 'string' && value !== '') yield { path: [...path, name], text: value };
    } else if (field.kind === 'list') {
      for (const entry of value as readonly (Plain & { readonly id: string })[])
        yield* textsIn(field.entry, entry, [...path, name, entry.id]);
    }
  }
}
