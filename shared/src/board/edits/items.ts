import * as Y from 'yjs';
import { AppError } from '../../errors.ts';
import { newId } from '../../ids.ts';
import { fieldsOfType, findItemType, type NewItem } from '../../items/index.ts';
import { limits } from '../../protocol/limits.ts';
import { absolutePosition, storedPoint, storedSize } from '../geometry.ts';
import { addToGroup } from '../groups.ts';
import { itemsOf, writeFields, type YRecord } from '../layout.ts';
import { commonFields, type Point, type Size } from '../schema.ts';
import { keepPlaces, type SeenAt } from './keep-places.ts';
import { itemRecord, placedIn, recordOf, setValue, setValues } from './records.ts';
import { keysAfterLast } from './siblings.ts';
import { inStackingOrder, reparent } from './stacking.ts';

/**
 * Puts new items on the board, above their siblings and in the sequence given.
 * @param by participant who makes them; null for templates and imports
 * @returns their ids, in the same sequence
 * @throws AppError boardFull, before anything is changed
 */
export function addItems(
  doc: Y.Doc,
  inputs: readonly NewItem[],
  by: string | null = null,
): readonly string[] {
  const items = itemsOf(doc);
  if (items.size + inputs.length > limits.maxItems) {
    throw new AppError('boardFull', 'too many items', { limit: limits.maxItems });
  }
  const ids = inputs.map((input) => input.id ?? newId());
  const taken = ids.find((id) => items.has(id));
  if (taken !== undefined) throw new RangeError('an item with this id exists');
  doc.transact(() => {
    const orders = ordersOf(doc, inputs);
    const createdAt = Date.now();
    const lookup = placedIn(doc);
    inputs.forEach((input, index) => {
      const parent = typeof input.parent === 'string' ? lookup(input.parent) : undefined;
      const parentPos = parent ? storedPoint(absolutePosition(parent, lookup)) : null;
      const given = { createdBy: by, createdAt, parentPos, ...input, order: orders[index]! };
      items.set(ids[index]!, newItemRecord(given));
    });
  });
  return ids;
}

/** An item's record that is not yet part of a document; the size is the type's unless given. */
export function newItemRecord(input: NewItem): YRecord {
  const type = findItemType(input.type);
  const fields = fieldsOfType(input.type);
  if (!type || !fields) throw new TypeError('not a type of item');
  const record: YRecord = new Y.Map();
  record.set('type', input.type);
  const { type: _type, id: _id, ...given } = input;
  writeFields(record, fields, {
    ...type.initialInput?.(given as never),
    ...given,
    pos: storedPoint(input.pos ?? commonFields.pos.initial),
    size: storedSize(input.size ?? type.initialSize, [1, 1]),
  });
  return record;
}

/** Stacking keys of new items: their own where given, else after the last sibling. */
function ordersOf(doc: Y.Doc, inputs: readonly NewItem[]): readonly string[] {
  const orders = inputs.map((input) => input.order ?? '');
  const byParent = new Map<string | null, number[]>();
  inputs.forEach((input, index) => {
    if (input.order !== undefined) return;
    const parent = input.parent ?? null;
    addToGroup(byParent, parent, index);
  });
  for (const [parent, indexes] of byParent) {
    const keys = keysAfterLast(doc, parent, indexes.length);
    indexes.forEach((index, i) => (orders[index] = keys[i]!));
  }
  return orders;
}

/** Sets positions, each relative to the item's parent as it is stored. Items that are gone are passed over. */
export function moveItems(doc: Y.Doc, positions: ReadonlyMap<string, Point>): void {
  doc.transact(() => {
    for (const [id, pos] of positions) {
      const record = recordOf(doc, id);
      if (record) setValue(record, 'pos', storedPoint(pos));
    }
  });
}

/** Sets an item's size (not below what its type allows) and, when it was pulled at the left or top, its position. */
export function resizeItem(doc: Y.Doc, id: string, size: Size, pos?: Point): string | null {
  const record = recordOf(doc, id);
  if (!record) return null;
  const type = findItemType(record.get('type') as string);
  doc.transact(() => {
    setValue(record, 'size', storedSize(size, type?.minSize ?? [1, 1]));
    if (pos) setValue(record, 'pos', storedPoint(pos));
  });
  return id;
}

/**
 * Deletes items. What lies in a deleted container and is not named itself stays on the board at its place: taking an
 * area away must not take with it what others have written there. Its position and parent are left as they are, and only
 * where the container stood is written down: somebody who moves it at that very moment writes a position within the
 * container, which then means the same place to everybody.
 * @param seenAt where items of maps are seen, which only their layouts know; without it, about where
 */
export function deleteItems(doc: Y.Doc, ids: Iterable<string>, seenAt?: SeenAt): void {
  const items = itemsOf(doc);
  const gone = new Set([...ids].filter((id) => items.has(id)));
  if (gone.size === 0) return;
  doc.transact(() => {
    keepPlaces(doc, gone, seenAt);
    const left = new Map<string | null, string[]>();
    const lookup = placedIn(doc);
    for (const [id, record] of items.entries()) {
      if (gone.has(id)) continue;
      const parent = record.get('parent');
      if (typeof parent !== 'string' || !gone.has(parent)) continue;
      const home = nearestKept(parent, gone, lookup);
      addToGroup(left, home, id);
    }
    for (const [home, children] of left) {
      if (home === null) leaveBehind(doc, children, lookup);
      else reparent(doc, children, home);
    }
    for (const id of gone) items.delete(id);
  });
}

/** Keeps items where they are on the board, above all others, although their container goes. */
function leaveBehind(doc: Y.Doc, ids: readonly string[], lookup: ReturnType<typeof placedIn>): void {
  const keys = keysAfterLast(doc, null, ids.length);
  for (const [index, id] of inStackingOrder(doc, ids).entries()) {
    const item = lookup(id)!;
    const record = recordOf(doc, id)!;
    const [x, y] = absolutePosition(item, lookup);
    setValue(record, 'parentPos', storedPoint([x - item.pos[0], y - item.pos[1]]));
    setValue(record, 'order', keys[index]);
    setValue(record, 'slot', null);
  }
}

function nearestKept(
  id: string,
  gone: ReadonlySet<string>,
  lookup: ReturnType<typeof placedIn>,
): string | null {
  const seen = new Set<string>();
  let at: string | null = id;
  while (at !== null && gone.has(at)) {
    if (seen.has(at)) return null;
    seen.add(at);
    at = lookup(at)?.parent ?? null;
  }
  return at !== null && lookup(at) ? at : null;
}

/** Values by field name, for value fields of an item's type and for common fields. */
export type FieldValues = Readonly<Record<string, unknown>>;

/**
 * Sets value fields of one item.
 * @returns the id, or null when the item is gone
 * @throws TypeError for fields or values that do not fit its type, before anything is changed
 */
export function setFields(doc: Y.Doc, id: string, values: FieldValues): string | null {
  const found = itemRecord(doc, id);
  if (!found) return null;
  doc.transact(() => setValues(found.record, found.fields, values));
  return id;
}

/** Sets a value field on all of the items whose type has it; others are passed over. */
export function setFieldOfAll(doc: Y.Doc, ids: Iterable<string>, name: string, next: unknown): void {
  doc.transact(() => {
    for (const id of ids) {
      const found = itemRecord(doc, id);
      if (!found || found.fields[name]?.kind !== 'value') continue;
      if (!found.fields[name].schema.safeParse(next).success) continue;
      setValue(found.record, name, next);
    }
  });
}

/** Locks items against changes by participants, or unlocks them. */
export function setLocked(doc: Y.Doc, ids: Iterable<string>, locked: boolean): void {
  setFieldOfAll(doc, ids, 'locked', locked);
}
