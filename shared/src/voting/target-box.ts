import type { DrawContext } from '../draw/draw-context.ts';
import { typeOf, type Item } from '../items/index.ts';
import type { Box } from '../items/item-type.ts';
import { parseTarget, type TargetId } from './target.ts';

/** An item and where it lies. */
export interface PlacedTarget {
  readonly item: Item;
  readonly box: Box;
}

/**
 * Where a target stands: the item's box, or that of its part.
 * @param find the item with its box; null when it is gone or not shown
 */
export function targetBox(
  id: TargetId,
  find: (itemId: string) => PlacedTarget | null,
  context: DrawContext,
): Box | null {
  const target = parseTarget(id);
  const found = target && find(target.item);
  if (!found) return null;
  if (target.part === null) return found.box;
  const part = typeOf(found.item)?.votePartBox?.(found.item as never, target.part, context);
  return part ? { x: found.box.x + part.x, y: found.box.y + part.y, w: part.w, h: part.h } : null;
}
