import { drawEvidenceCard } from '../evidence-card/draw.ts';
import { evidenceCardHandles, evidenceCardTexts } from '../evidence-card/editing.ts';
import { layoutEvidenceCard } from '../evidence-card/layout.ts';
import { evidenceCardText } from '../evidence-card/outline.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import type { ItemType } from '../item-type.ts';
import { inventoryBase } from './base.ts';
import { describeInventory } from './describe.ts';
import type { inventoryFields, InventoryItem } from './fields.ts';

const layoutOf = (item: InventoryItem, context: DrawContext) =>
  layoutEvidenceCard(item, describeInventory, context);

export const inventoryItem: ItemType<'inventory', typeof inventoryFields> = {
  ...inventoryBase,
  measure: (item, context) => {
    const { width, height } = layoutOf(item, context);
    return [width, height];
  },
  draw(item, painter, context) {
    const shown = { id: item.id, name: item.title };
    drawEvidenceCard(layoutOf(item, context), shown, 'inventory', painter, context);
  },
  editableTexts: (item, context) => evidenceCardTexts(layoutOf(item, context)),
  entryHandles: (item, context) => evidenceCardHandles(layoutOf(item, context)),
  toText: (item, t) => evidenceCardText(item.id, describeInventory(item, t), t),
};
