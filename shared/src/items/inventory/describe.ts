import { longDate } from '../../i18n/long-date.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { CardSpec, SectionSpec } from '../evidence-card/parts.ts';
import type { InventoryItem } from './fields.ts';

/** The lists of an inventory card in the order in which it shows them. */
export const inventoryLists = ['findings', 'toDig'] as const;
export type InventoryList = (typeof inventoryLists)[number];

/** What a card of the knowledge inventory shows, in words. */
export function describeInventory(item: InventoryItem, t: Translate): CardSpec {
  const field = (name: 'title' | 'owner') => ({
    field: name,
    text: item[name],
    label: t(`item.inventory.field.${name}`),
    ghost: t(`item.inventory.field.${name}`),
  });
  return {
    tone: 'inventory',
    kindLabel: t('item.inventory.name'),
    name: field('title'),
    details: [{ ...field('owner'), lead: t('inventory.owner.lead') }],
    facts: [
      t(`inventory.kind.${item.sourceKind}`),
      ...(item.asOf === null ? [] : [longDate(item.asOf, t('evidence.dateLocale'))]),
    ],
    sections: inventoryLists.map((list): SectionSpec => ({
      list,
      field: 'text',
      heading: t(`inventory.${list}`),
      label: t(`inventory.${list}.line`),
      ghost: t(`inventory.${list}.ghost`),
      look: list === 'findings' ? 'findings' : 'plain',
      lines: item[list].map(({ id, text }) => ({ id, text })),
    })),
    reminders: [],
  };
}
