import * as Y from 'yjs';
import { byOrder, itemsOf, newEntry, resolvePath } from '../board/layout.ts';
import { keysAt } from '../board/order-keys.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import type { DropZone, Dropped } from '../items/item-type.ts';
import { attachedFields } from '../items/journey/fields.ts';
import { limits } from '../protocol/limits.ts';
import { personasOfMap } from './emotion.ts';
import type { MapHead, MapItem } from './map-layout.ts';

const headZone = 'head';

/** The head of a map takes the card of a persona that is not attached to it yet. */
export function headDropZones(
  map: MapItem,
  head: MapHead,
  { item, entry }: Dropped,
  context: DrawContext,
): readonly DropZone[] {
  if (item.type !== 'persona' || entry !== null || personasOfMap(map).includes(item.id)) return [];
  const name = item.firstName.trim() || context.t('persona.text.unnamed');
  return [{ id: headZone, box: head.box, label: context.t('map.head.attach', { name }) }];
}

/**
 * Attaches the card that was dropped on a map's head: to a journey beside others, to an empathy map in place of the one
 * before. Maps' own types must not depend on edits that know all types, so this does what `attachPersona` does by itself.
 */
export function dropOnHead(doc: Y.Doc, mapId: string, zoneId: string, { item }: Dropped): void {
  const record = itemsOf(doc).get(mapId);
  if (zoneId !== headZone || item.type !== 'persona' || !record) return;
  const persona = item.id;
  if (record.get('type') === 'empathyMap') {
    record.set('persona', persona);
    return;
  }
  const entries = resolvePath(record, ['personas']);
  if (!(entries instanceof Y.Map) || entries.has(persona) || entries.size >= limits.maxMapPersonas) return;
  const orders = [...entries.entries()].map(([id, entry]: [string, unknown]) => {
    const order: unknown = entry instanceof Y.Map ? entry.get('order') : undefined;
    return { id, order: typeof order === 'string' ? order : 'a0' };
  });
  const [order = 'a0'] = keysAt(orders.sort(byOrder), orders.length, 1).keys;
  // Under its own id, so that two people who attach it at once attach it once.
  entries.set(persona, newEntry(attachedFields, order, { persona }));
}
