import type * as Y from 'yjs';
import { addItems } from '../board/edits/items.ts';
import { setLocale, setTitle } from '../board/edits/meta.ts';
import { metaOf } from '../board/layout.ts';
import type { Locale } from '../board/schema.ts';
import { AppError } from '../errors.ts';
import { newId } from '../ids.ts';
import type { Fields } from '../items/fields.ts';
import { fieldsOfType, type NewItem } from '../items/index.ts';
import { blankTemplate } from './blank/blank.ts';
import { demoTemplate } from './demo/demo.ts';
import { personaWorkshopTemplate } from './persona-workshop/persona-workshop.ts';
import { quotesWallTemplate } from './quotes-wall/quotes-wall.ts';
import type { Template } from './template.ts';
import { twoPersonasTemplate } from './two-personas/two-personas.ts';

/** What the gallery offers, in its order. */
export const templates: readonly Template[] = [
  blankTemplate,
  personaWorkshopTemplate,
  quotesWallTemplate,
  twoPersonasTemplate,
];

const all: readonly Template[] = [...templates, demoTemplate];

/** A template by its id, the demo board (which is not in the gallery) included, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return all.find((template) => template.id === id);
}

/**
 * Puts a template's items on a board, sets the board's language, and its title when it has none: one transaction.
 * @throws AppError badRequest for an unknown id, boardFull when there is no room, before anything is changed
 */
export function applyTemplate(doc: Y.Doc, id: string, locale: Locale): void {
  const template = findTemplate(id);
  if (!template) throw new AppError('badRequest', 'no such template', { field: 'template' });
  doc.transact(() => {
    addItems(doc, withOwnIds(template.items[locale]));
    setLocale(doc, locale);
    if (!metaOf(doc).get('title')) setTitle(doc, template.title[locale]);
  });
}

/** Gives every item an id of its own; parents and references follow. */
function withOwnIds(items: readonly NewItem[]): readonly NewItem[] {
  const ids = new Map(items.flatMap((item) => (item.id === undefined ? [] : [[item.id, newId()] as const])));
  return items.map((item) => {
    const own = withOwnReferences(item, fieldsOfType(item.type)!, ids) as NewItem;
    const parent = item.parent === undefined || item.parent === null ? null : ids.get(item.parent)!;
    return { ...own, id: (item.id !== undefined && ids.get(item.id)) || newId(), parent };
  });
}

/** References and list entries of an item or entry, as they read on the board. */
function withOwnReferences(input: object, fields: Fields, ids: ReadonlyMap<string, string>): object {
  const own: Record<string, unknown> = { ...input };
  for (const [name, field] of Object.entries(fields)) {
    const given = own[name];
    if (given === undefined) continue;
    if (field.kind === 'list') {
      own[name] = (given as readonly object[]).map((entry) => ({
        id: newId(),
        ...withOwnReferences(entry, field.entry, ids),
      }));
    } else if (field.kind === 'value' && field.refersToItem) {
      own[name] = ids.get(given as string) ?? given;
    }
  }
  return own;
}
