import {
  findChangeProblem,
  findProblem,
  readFields,
  type FieldPath,
  type Reading,
  type YRecord,
} from '../board/layout.ts';
import { commonFields, type ItemBase, type UnknownItem } from '../board/schema.ts';
import type { Fields } from './fields.ts';
import { frameItem } from './frame/frame.ts';
import { imageItem } from './image/image.ts';
import {
  actionItem,
  decisionItem,
  empathyMapItem,
  interviewItem,
  inventoryItem,
  journeyItem,
  panelTrackerItem,
  personaItem,
} from './fetched-types.ts';
import type { ItemInput, ItemOf, ItemType } from './item-type.ts';
import { noteItem } from './note/note.ts';
import { textItem } from './text/text.ts';

/** Every type of item that a board can hold: one line each. */
const list = [
  noteItem,
  textItem,
  frameItem,
  personaItem,
  interviewItem,
  inventoryItem,
  actionItem,
  decisionItem,
  panelTrackerItem,
  imageItem,
  empathyMapItem,
  journeyItem,
] as const;

type Definitions = (typeof list)[number];
type ItemFrom<D> = D extends ItemType<infer T, infer F> ? ItemOf<T, F> : never;
type InputFrom<D> = D extends ItemType<infer T, infer F> ? ItemInput<T, F> : never;

/** An item that this program knows, told apart by `type`. */
export type KnownItem = ItemFrom<Definitions>;
export type Item = KnownItem | UnknownItem;
export type ItemTypeName = KnownItem['type'];
/** What may be given to make an item: its type, and any field that shall differ from the initial value. */
export type NewItem = InputFrom<Definitions>;

export type NoteItem = ItemFrom<typeof noteItem>;
export type TextItem = ItemFrom<typeof textItem>;
export type FrameItem = ItemFrom<typeof frameItem>;
export type PersonaItem = ItemFrom<typeof personaItem>;
export type InterviewItem = ItemFrom<typeof interviewItem>;
export type InventoryItem = ItemFrom<typeof inventoryItem>;
export type DecisionItem = ItemFrom<typeof decisionItem>;
export type ActionItem = ItemFrom<typeof actionItem>;
export type PanelTrackerItem = ItemFrom<typeof panelTrackerItem>;
export type ImageItem = ItemFrom<typeof imageItem>;

/** A type of the list, seen from outside: its functions take any item, and are given those of their type. */
export type AnyItemType = ItemType<string, Fields, Item>;

/** The types in the order in which menus offer them. */
export const itemTypes: readonly AnyItemType[] = list as unknown as readonly AnyItemType[];

const byName = new Map(itemTypes.map((type) => [type.type, type]));
const allFields = new Map(
  itemTypes.map((type) => [type.type, { ...commonFields, ...type.fields } as Fields]),
);

/** The type of an item; undefined for unknown items. */
export function typeOf(item: ItemBase): AnyItemType | undefined {
  return byName.get(item.type);
}

/** The type with that name, or undefined. */
export function findItemType(name: string): AnyItemType | undefined {
  return byName.get(name);
}

/** Common and own fields of a type, or undefined for an unknown type. */
export function fieldsOfType(name: string): Fields | undefined {
  return allFields.get(name);
}

/** Types with lists: only of these readings are kept, since the others are as quickly read anew. */
const withLists = new Set(
  itemTypes
    .filter((type) => Object.values(type.fields).some(({ kind }) => kind === 'list'))
    .map((type) => type.type),
);

const typeKey: ReadonlySet<string> = new Set(['type']);

/**
 * Strict check of an item's Y.Map, for the gate and imports.
 * @returns the first problem as `path: reason`, without content, or null
 */
export function findItemProblem(record: YRecord): string | null {
  const name = record.get('type');
  const fields = typeof name === 'string' ? allFields.get(name) : undefined;
  if (!fields) return 'type: unknown';
  return findProblem(record, fields, typeKey);
}

/**
 * The same for a change of an item that fitted before; see `findChangeProblem`.
 * @param path from the item to the Y type that has changed
 */
export function findItemChangeProblem(
  record: YRecord,
  path: FieldPath,
  type: unknown,
  keys: ReadonlySet<string | null>,
): string | null {
  const name = record.get('type');
  const fields = typeof name === 'string' ? allFields.get(name) : undefined;
  if (!fields) return 'type: unknown';
  if (path.length === 0 && keys.has('type')) return findItemProblem(record);
  return findChangeProblem(fields, path, type, keys);
}

/** The plain form of an item's Y.Map; what cannot be read becomes an unknown item, never an exception. */
export function readItem(id: string, record: YRecord, { report, kept }: Reading = {}): Item {
  const name = record.get('type');
  const fields = typeof name === 'string' ? allFields.get(name) : undefined;
  if (!fields) {
    const problem = 'type: unknown';
    report?.(problem);
    return { ...readFields(record, commonFields), id, type: 'unknown', problem };
  }
  const reading = { report, kept: withLists.has(name as string) ? kept : undefined };
  return { ...readFields(record, fields, reading), id, type: name } as Item;
}
