import * as z from 'zod/mini';
import { list, text, value } from '../fields.ts';
import { dateField } from '../evidence-card/values.ts';
import type { ItemOf } from '../item-type.ts';

/** What is already held in-house. */
export const inventoryKinds = [
  'crm',
  'study',
  'barometer',
  'sales',
  'customerCare',
  'delivery',
  'community',
  'other',
] as const;
export type InventoryKind = (typeof inventoryKinds)[number];

/** A card of the knowledge inventory: one dataset or study, who owns it, how old it is, and what it says. */
export const inventoryFields = {
  title: text(160),
  sourceKind: value(z.enum(inventoryKinds) as z.ZodMiniType<InventoryKind>, 'crm'),
  owner: text(120),
  /** The date of its data, not of the card. */
  asOf: dateField(),
  findings: list({ text: text(2_000) }),
  toDig: list({ text: text(2_000) }),
};

/** A card of the knowledge inventory as plain data. */
export type InventoryItem = ItemOf<'inventory', typeof inventoryFields>;
