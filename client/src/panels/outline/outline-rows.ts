import { isEqual } from '@whoboard/shared/board/edits/records.ts';
import type { FieldPath } from '@whoboard/shared/board/layout.ts';
import type { MessageKey, Translate } from '@whoboard/shared/i18n/translate.ts';
import { typeOf, type Item } from '@whoboard/shared/items/index.ts';
import type { EntryValues, TextNode } from '@whoboard/shared/items/item-type.ts';
import type { Editor } from '../../model/editor.ts';

/** One line of the outline: an item, or one of its texts. */
export interface OutlineRow {
  /** Unique on the board. */
  readonly key: string;
  readonly itemId: string;
  /** True for the line that stands for the item itself. */
  readonly isItem: boolean;
  /** From 1. */
  readonly level: number;
  /** Name of the item's type; for its texts the name of the field, if it has one. */
  readonly typeKey: MessageKey | null;
  readonly label: string;
  readonly text: string;
  /** The Y.Text behind `text`, when it can be edited here. */
  readonly path: FieldPath | null;
  /** The list to which a line can be added here. */
  readonly list: FieldPath | null;
  /** What a line that is added here starts with. */
  readonly newEntryValues: EntryValues | null;
  /** Set when the line is an entry of a list and can be taken out of it. */
  readonly entry: { readonly list: FieldPath; readonly entryId: string } | null;
  /** Null when there is nothing below it. */
  readonly isExpanded: boolean | null;
  readonly isLocked: boolean;
}

export interface OutlineRows {
  readonly rows: readonly OutlineRow[];
  /** Items that are left out because there are too many. */
  readonly left: number;
}

/** What an item says, kept as long as its snapshot is the same. */
const texts = new WeakMap<Item, { readonly t: Translate; readonly node: TextNode }>();

function textOf(item: Item, t: Translate): TextNode {
  const known = texts.get(item);
  if (known?.t === t) return known.node;
  const node = typeOf(item)?.toText(item as never, t) ?? { key: item.id, label: '', text: '' };
  texts.set(item, { t, node });
  return node;
}

/** Lines that an item takes on average before fewer items are listed. */
const linesPerItem = 6;

/**
 * The lines of a board in reading order, each item followed by its texts and then by what lies in it.
 * @param collapsed keys of lines whose content is left out
 * @param maxItems items to list at most; the rest is only counted
 * @param before the lines of the last time; those that say the same are taken over as the same objects
 */
export function outlineRows(
  editor: Editor,
  collapsed: ReadonlySet<string>,
  maxItems: number,
  before: ReadonlyMap<string, OutlineRow> = new Map(),
): OutlineRows {
  const context = editor.drawContext();
  const { t } = context;
  const { board } = editor;
  const order = board.order.get();
  const rows: OutlineRow[] = [];
  const levels = new Map<string, number>();
  const hidden = new Set<string>();
  const parents = new Set<string>();
  for (const id of order) {
    const parent = board.parentOf(id);
    if (parent !== null) parents.add(parent);
  }
  const put = (row: OutlineRow) => {
    const known = before.get(row.key);
    rows.push(known && isSame(known, row) ? known : row);
  };
  const putTexts = (itemId: string, node: TextNode, level: number, isLocked: boolean) => {
    for (const child of node.children ?? []) {
      const key = `${itemId}/${child.key}`;
      const hasMore = (child.children?.length ?? 0) > 0;
      const isExpanded = hasMore ? !collapsed.has(key) : null;
      put({
        key,
        itemId,
        isItem: false,
        level,
        typeKey: null,
        label: child.label,
        text: child.text,
        path: child.path ?? null,
        list: child.list ?? null,
        newEntryValues: (child.list ? child.newEntryValues : node.newEntryValues) ?? null,
        entry: entryOf(node, child),
        isExpanded,
        isLocked,
      });
      if (isExpanded) putTexts(itemId, child, level + 1, isLocked);
    }
  };

  let shown = 0;
  for (const id of order) {
    const item = board.item(id);
    const parent = board.parentOf(id);
    if (!item) continue;
    if (parent !== null && (hidden.has(parent) || collapsed.has(parent))) {
      hidden.add(id);
      continue;
    }
    const level = parent === null ? 1 : (levels.get(parent) ?? 0) + 1;
    levels.set(id, level);
    // Cards of many lines count for several: a page of tens of thousands of lines answers nobody.
    if (shown === maxItems || rows.length >= maxItems * linesPerItem)
      return { rows, left: order.length - order.indexOf(id) };
    shown++;
    const node = textOf(item, t);
    const relations = typeOf(item)?.relations?.(item, context, t) ?? [];
    const hasMore = parents.has(id) || (node.children?.length ?? 0) > 0 || relations.length > 0;
    const isExpanded = hasMore ? !collapsed.has(id) : null;
    put({
      key: id,
      itemId: id,
      isItem: true,
      level,
      typeKey: (typeOf(item)?.nameKey ?? 'item.unknown.name') as MessageKey,
      label: node.label,
      text: node.text,
      path: node.path ?? null,
      list: node.list ?? null,
      newEntryValues: node.newEntryValues ?? null,
      entry: null,
      isExpanded,
      isLocked: item.locked,
    });
    if (!isExpanded) continue;
    putTexts(id, { key: id, label: '', text: '', children: relations }, level + 1, item.locked);
    putTexts(id, node, level + 1, item.locked);
  }
  return { rows, left: 0 };
}

/** Entries of one list as they stand below the lines of an item. */
export interface EntryGroup {
  readonly values: EntryValues | undefined;
  readonly entryIds: readonly string[];
}

/** Where the entries of a list stand: a persona's statements in its sections. */
export function entryGroups(item: Item, list: FieldPath, t: Translate): readonly EntryGroup[] {
  const groups: EntryGroup[] = [];
  const visit = (node: TextNode): void => {
    const { children = [] } = node;
    if (node.list?.join('/') === list.join('/')) {
      const entryIds = children.flatMap((child) => entryOf(node, child)?.entryId ?? []);
      groups.push({ values: node.newEntryValues, entryIds });
    }
    for (const child of children) visit(child);
  };
  visit(textOf(item, t));
  return groups;
}

/** A text below a node that has a list is an entry of that list when its path leads through it. */
function entryOf(parent: TextNode, child: TextNode): OutlineRow['entry'] {
  const { list } = parent;
  const { path } = child;
  if (!list || !path || path.length <= list.length) return null;
  if (!list.every((part, index) => part === path[index])) return null;
  return { list, entryId: path[list.length] ?? '' };
}

function isSame(a: OutlineRow, b: OutlineRow): boolean {
  return (
    a.level === b.level &&
    a.label === b.label &&
    a.text === b.text &&
    a.isExpanded === b.isExpanded &&
    a.isLocked === b.isLocked &&
    a.typeKey === b.typeKey &&
    a.path?.join('/') === b.path?.join('/') &&
    isEqual(a.newEntryValues, b.newEntryValues)
  );
}

/** Where a line stands among its siblings, for `aria-posinset` and `aria-setsize`. */
export function siblingPlaces(
  rows: readonly OutlineRow[],
): ReadonlyMap<string, { readonly place: number; readonly of: number }> {
  const places = new Map<string, { place: number; of: number }>();
  // For each level the siblings met so far below the present parent.
  const open: { place: number; of: number }[][] = [];
  const close = (downTo: number) => {
    for (const siblings of open.splice(downTo)) for (const entry of siblings) entry.of = siblings.length;
  };
  for (const row of rows) {
    close(row.level);
    const siblings = (open[row.level - 1] ??= []);
    const entry = { place: siblings.length + 1, of: 0 };
    siblings.push(entry);
    places.set(row.key, entry);
  }
  close(0);
  return places;
}
