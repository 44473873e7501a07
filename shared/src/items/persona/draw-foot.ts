import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { baselineOf, drawLabel, drawTextBlock } from '../../draw/text-block.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { kindColors } from '../../draw/theme.ts';
import type { PersonaKind } from '../../personas/kinds.ts';
import { drawBadge, drawStatement } from './draw-section.ts';
import { drawTextPart } from './draw-text.ts';
import type { FootLabel, FootPart } from './parts.ts';
import { ghostColor, type CardStyle } from './style.ts';

/** The band at the foot; its top left corner at the painter's origin. */
export function drawFoot(
  painter: Painter,
  kind: PersonaKind,
  part: FootPart,
  style: CardStyle,
  context: DrawContext,
): void {
  const { soft, strong } = kindColors[kind];
  painter.save();
  roundRectPath(painter, 0, -style.radius, part.width, part.height + style.radius, style.radius);
  painter.clip();
  painter.fillStyle = soft;
  painter.fillRect(0, 0, part.width, part.height);
  painter.restore();
  painter.fillStyle = strong;
  painter.fillRect(0, 0, part.width, style.icon * 0.1);
  for (const label of part.labels) drawFootLabel(painter, label, kind, style);
  for (const statement of part.statements) drawStatement(painter, statement, kind, style, context);
  if (part.statements.length === 0) drawTextPart(painter, part.next, context.hints);
  if (part.promise) drawTextPart(painter, part.promise, context.hints);
  if (part.treatment && (part.treatment.treatment !== null || context.hints)) {
    painter.fillStyle = part.treatment.treatment === null ? ghostColor : strong;
    drawTextBlock(painter, part.treatment.lines, part.treatment.box.x, part.treatment.box.y);
  }
}

function drawFootLabel(
  painter: Painter,
  { icon, text, box }: FootLabel,
  kind: PersonaKind,
  style: CardStyle,
): void {
  drawBadge(painter, icon, kind, box.x, box.y, box.h, true);
  const size = style.fontSize.heading;
  painter.fillStyle = kindColors[kind].strong;
  const baseline = box.y + baselineOf({ fontSize: size, lineHeight: box.h / size });
  drawLabel(painter, text, box.x + style.margin, baseline, fontOf(size, 600));
}
