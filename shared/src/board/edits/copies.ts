import type * as Y from 'yjs';
import { newId } from '../../ids.ts';
import type { Fields } from '../../items/fields.ts';
import { fieldsOfType, readItem, typeOf, type KnownItem, type NewItem } from '../../items/index.ts';
import { absolutePosition, ancestorsOf, rootPosition } from '../geometry.ts';
import { addToGroup } from '../groups.ts';
import { byOrder, itemsOf } from '../layout.ts';
import type { Point } from '../schema.ts';
import { addItems } from './items.ts';
import { placedIn, recordOf } from './records.ts';
import { topmost } from './stacking.ts';

/**
 * Items as plain data with everything that lies in them, containers before their content: what a clipboard holds. The
 * outermost ones stand at their places on the board, without parent.
 */
export function copyItems(doc: Y.Doc, ids: Iterable<string>): readonly KnownItem[] {
  const lookup = placedIn(doc);
  return withContent(doc, topmost(ids, lookup)).map(({ item, isOutermost }) =>
    isOutermost
      ? { ...item, pos: absolutePosition(item, lookup), parent: null, parentPos: null, slot: null }
      : item,
  );
}

/** Where copies go, and whose they are. */
export interface CopyOptions {
  /** By how much the outermost copies are moved. */
  readonly offset?: Point;
  readonly by?: string | null;
}

/**
 * Puts copied items on the board, with new ids; references among them point at the copies.
 * @returns the ids of the outermost ones
 * @throws AppError boardFull, before anything is changed
 */
export function pasteItems(
  doc: Y.Doc,
  copied: readonly KnownItem[],
  { offset = [0, 0], by = null }: CopyOptions = {},
): readonly string[] {
  const newIds = new Map(copied.map((item) => [item.id, newId()]));
  const outermost: string[] = [];
  const items = itemsOf(doc);
  const inputs = copied.map((item) => {
    const fields = fieldsOfType(item.type)!;
    const { createdAt: _createdAt, createdBy: _createdBy, order: _order, parentPos: _, ...kept } = item;
    const copy = { ...kept, ...(mapReferences(item, fields, newIds) as object), id: newIds.get(item.id)! };
    const parent = item.parent === null ? undefined : newIds.get(item.parent);
    if (parent !== undefined) return { ...copy, parent, locked: false } as NewItem;
    outermost.push(copy.id);
    // What lay in a container that is gone lies on the board.
    const isLeft = item.parent !== null && !items.has(item.parent);
    const [x, y] = isLeft ? rootPosition(item) : item.pos;
    return {
      ...copy,
      ...(isLeft ? { parent: null } : {}),
      locked: false,
      pos: [x + offset[0], y + offset[1]],
    } as NewItem;
  });
  addItems(doc, inputs, by);
  return outermost;
}

/**
 * Copies items beside themselves, with everything that lies in them; copies stay in the container of the original.
 * @returns the ids of the outermost copies
 * @throws AppError boardFull, before anything is changed
 */
export function duplicateItems(
  doc: Y.Doc,
  ids: Iterable<string>,
  options: CopyOptions = {},
): readonly string[] {
  const items = withContent(doc, topmost(ids, placedIn(doc))).map(({ item }) => item);
  return pasteItems(doc, items, { offset: [24, 24], ...options });
}

/** Items in stacking order, each followed by what lies in it. Items of unknown types cannot be copied. */
function withContent(
  doc: Y.Doc,
  roots: readonly string[],
): readonly { readonly item: KnownItem; readonly isOutermost: boolean }[] {
  const wanted = new Set(roots);
  const lookup = placedIn(doc);
  const children = new Map<string, KnownItem[]>();
  const outermost: KnownItem[] = [];
  for (const id of itemsOf(doc).keys()) {
    const placed = lookup(id);
    if (!placed) continue;
    const isOutermost = wanted.has(id);
    const parents = isOutermost ? [] : ancestorsOf(placed, lookup);
    if (!isOutermost && !parents.some((ancestor) => wanted.has(ancestor.id))) continue;
    const item = readItem(id, recordOf(doc, id)!);
    if (!typeOf(item)) continue;
    if (isOutermost) outermost.push(item as KnownItem);
    else addToGroup(children, parents[0]!.id, item as KnownItem);
  }
  const found: { item: KnownItem; isOutermost: boolean }[] = [];
  const visit = (item: KnownItem, isOutermost: boolean): void => {
    found.push({ item, isOutermost });
    for (const child of (children.get(item.id) ?? []).sort(byOrder)) visit(child, false);
  };
  for (const item of outermost.sort(byOrder)) visit(item, true);
  return found;
}

/** The fields that hold references, or lists with references in them, with ids replaced where the map has them. */
function mapReferences(
  plain: object,
  fields: Fields,
  newIds: ReadonlyMap<string, string>,
): Readonly<Record<string, unknown>> {
  const mapped: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    const given = (plain as Readonly<Record<string, unknown>>)[name];
    if (given === undefined) continue;
    if (field.kind === 'list') {
      const entries = given as readonly object[];
      mapped[name] = entries.map((entry) => ({ ...entry, ...mapReferences(entry, field.entry, newIds) }));
    } else if (field.kind === 'value' && field.refersToItem && typeof given === 'string') {
      mapped[name] = newIds.get(given) ?? given;
    }
  }
  return mapped;
}
