import type { Painter } from '../../draw/painter.ts';
import { drawTextBlock } from '../../draw/text-block.ts';
import type { TextPart } from './parts.ts';
import { ghostColor } from './style.ts';

/** Paints a text at its place; a ghost text only where hints are wanted, fainter. */
export function drawTextPart(
  painter: Painter,
  part: TextPart,
  hints: boolean,
  ghost: string = ghostColor,
): void {
  if (!part.lines || (part.isGhost && !hints)) return;
  painter.fillStyle = part.isGhost ? ghost : part.color;
  drawTextBlock(painter, part.lines, part.box.x, part.box.y);
}
