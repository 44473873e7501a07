import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { theme } from '../../draw/theme.ts';
import type { CellPart, CellParts } from '../../lanes/cell-parts.ts';
import { sumOfMix, type ChannelKind } from '../../lanes/channels.ts';
import { drawWords, starPath } from '../../lanes/draw-parts.ts';
import { drawMark, lineColor } from '../../lanes/line-style.ts';
import type { Box } from '../item-type.ts';

/** Digital is dark, human light, what is both in between: told apart in grey print too. */
export const channelColors: Readonly<Record<ChannelKind, string>> = {
  digital: '#27506B',
  mixed: '#7FA3BA',
  human: '#E0B47A',
};

/** What a cell holds by itself, from the painter's origin. */
export function drawCellParts(painter: Painter, { parts }: CellParts, context: DrawContext): void {
  for (const part of parts) drawPart(painter, part, context);
}

function drawPart(painter: Painter, part: CellPart, context: DrawContext): void {
  switch (part.kind) {
    case 'chip': {
      const { x, y, w, h } = part.box;
      painter.fillStyle = theme.panel;
      painter.strokeStyle = theme.dots;
      painter.lineWidth = 1;
      roundRectPath(painter, x, y, w, h, Math.min(14, h / 2));
      painter.fill();
      painter.stroke();
      drawChannelSign(painter, part.channel, x + 15, y + h / 2);
      drawWords(painter, part.text, context);
      return;
    }
    case 'mix':
      drawMixBar(painter, part.mix, part.box);
      drawWords(painter, part.text, context);
      return;
    case 'point': {
      const persona = part.point.persona === null ? undefined : context.item(part.point.persona);
      painter.fillStyle = lineColor(part.line, persona?.type === 'persona' ? persona : undefined);
      painter.strokeStyle = painter.fillStyle;
      painter.lineWidth = 2;
      const { x, y, h } = part.mark;
      drawMark(painter, part.line, x + 6, y + h / 2, 4.5);
      drawWords(painter, part.value, context);
      drawWords(painter, part.text, context);
      return;
    }
    case 'gap':
      drawWords(painter, part.text, context);
      return;
    case 'moment':
      painter.fillStyle = '#F2B824';
      painter.strokeStyle = '#8A5A00';
      painter.lineWidth = 1.5;
      painter.lineJoin = 'round';
      starPath(painter, part.star);
      painter.fill();
      painter.stroke();
      drawWords(painter, part.text, context);
      return;
    case 'exit':
      // Empty ones show their questions only while one edits.
      if (part.exit === null && !context.hints) return;
      part.texts.forEach((text, index) => {
        if (text.isGhost && !context.hints) return;
        drawWords(painter, part.labels[index]!, context);
        drawWords(painter, text, context);
      });
  }
}

/** A screen, a person, or half of each. */
export function drawChannelSign(painter: Painter, kind: ChannelKind, x: number, y: number): void {
  painter.fillStyle = channelColors[kind];
  painter.strokeStyle = channelColors[kind];
  painter.lineWidth = 1.5;
  if (kind !== 'human') {
    const left = kind === 'mixed' ? x - 8 : x - 7;
    const width = kind === 'mixed' ? 9 : 14;
    roundRectPath(painter, left, y - 6, width, 10, 2);
    painter.fill();
    painter.fillRect(left + width / 2 - 3, y + 5, 6, 2);
  }
  if (kind !== 'digital') {
    const centre = kind === 'mixed' ? x + 6 : x;
    painter.fillStyle = kind === 'human' ? '#9A5B12' : channelColors.mixed;
    painter.beginPath();
    painter.arc(centre, y - 3.5, 3.2, 0, Math.PI * 2);
    painter.fill();
    painter.beginPath();
    painter.arc(centre, y + 7, 5.5, Math.PI, Math.PI * 2);
    painter.fill();
  }
}

/** Shares of the kinds of channel, with gaps between them. */
export function drawMixBar(painter: Painter, mix: Readonly<Record<ChannelKind, number>>, box: Box): void {
  const sum = sumOfMix(mix);
  if (sum === 0) return;
  const kinds = (['digital', 'mixed', 'human'] as const).filter((kind) => mix[kind] > 0);
  const gap = 2;
  const room = box.w - (kinds.length - 1) * gap;
  let { x } = box;
  for (const kind of kinds) {
    const w = (room * mix[kind]) / sum;
    painter.fillStyle = channelColors[kind];
    painter.fillRect(x, box.y, w, box.h);
    x += w + gap;
  }
}
