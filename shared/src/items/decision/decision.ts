import type { Size } from '../../board/schema.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { drawTextBars } from '../../draw/text-bars.ts';
import { drawLabel, drawTextBlock } from '../../draw/text-block.ts';
import { fitText } from '../../draw/text-fit.ts';
import { fontOf, type TextLayout } from '../../draw/text-layout.ts';
import { decisionColors, theme } from '../../draw/theme.ts';
import { longDate } from '../../i18n/long-date.ts';
import type { Translate } from '../../i18n/translate.ts';
import type { ItemType, TextNode } from '../item-type.ts';
import { decisionBase } from './base.ts';
import type { decisionFields, DecisionItem } from './fields.ts';
import { decisionStyle } from './style.ts';

const { padding, head, radius } = decisionStyle;
const sizes = [25, 22, 20, 18, 16] as const;
const lineHeight = 1.3;
const labelSize = 14;
/** Lines that a card without words has room for. */
const minTextHeight = sizes[1] * lineHeight * 2;
/** The height that words are fitted into before they are set smaller. */
const wantedTextHeight = sizes[0] * lineHeight * 4;

function textWidth({ size: [w] }: DecisionItem): number {
  return Math.max(24, w - 2 * padding);
}

function layoutOf(item: DecisionItem, text: string, context: DrawContext): TextLayout {
  const options = { width: textWidth(item), height: wantedTextHeight, lineHeight, sizes } as const;
  return fitText(text, { ...options, weight: 600 }, context.measure);
}

/** The width is chosen, the height follows from the words. */
function measureDecision(item: DecisionItem, context: DrawContext): Size {
  const height = Math.max(minTextHeight, layoutOf(item, item.text, context).height);
  return [item.size[0], Math.ceil(head + padding + height + padding)];
}

/** White like a card, framed like what is settled: a thick line in the colour of decisions, and a tick in a disc. */
function drawDecision(item: DecisionItem, painter: Painter, context: DrawContext): void {
  const [w, h] = measureDecision(item, context);
  if (context.detail !== 'full') {
    painter.fillStyle = decisionColors.soft;
    painter.fillRect(0, 0, w, h);
    painter.fillStyle = decisionColors.strong;
    painter.fillRect(0, 0, w, head);
    if (context.detail === 'blocks') return;
    const options = { x: padding, y: head + padding, width: textWidth(item), height: h - head - 2 * padding };
    drawTextBars(painter, item.text, { ...options, weight: 600, lineHeight, sizes }, context.measure);
    return;
  }
  painter.fillStyle = theme.ink;
  painter.globalAlpha = 0.07;
  roundRectPath(painter, 0, 4, w, h, radius);
  painter.fill();
  painter.globalAlpha = 1;
  painter.save();
  roundRectPath(painter, 0, 0, w, h, radius);
  painter.clip();
  painter.fillStyle = theme.panel;
  painter.fillRect(0, 0, w, h);
  painter.fillStyle = decisionColors.strong;
  painter.fillRect(0, 0, w, head);
  painter.restore();
  painter.strokeStyle = decisionColors.strong;
  painter.lineWidth = 2;
  roundRectPath(painter, 1, 1, w - 2, h - 2, radius - 1);
  painter.stroke();
  drawHead(item, w, painter, context);
  const isEmpty = item.text === '';
  if (isEmpty && !context.hints) return;
  painter.fillStyle = isEmpty ? theme.inkSoft : theme.ink;
  const shown = isEmpty ? context.t('item.decision.ghost.text') : item.text;
  drawTextBlock(painter, layoutOf(item, shown, context), padding, head + padding);
}

function drawHead(item: DecisionItem, w: number, painter: Painter, context: DrawContext): void {
  const middle = head / 2;
  painter.fillStyle = '#FFFFFF';
  painter.beginPath();
  painter.arc(padding + 8, middle, 9, 0, 2 * Math.PI);
  painter.fill();
  painter.strokeStyle = decisionColors.strong;
  painter.lineWidth = 2.4;
  painter.beginPath();
  painter.moveTo(padding + 4, middle + 0.5);
  painter.lineTo(padding + 7, middle + 3.5);
  painter.lineTo(padding + 12.5, middle - 3.5);
  painter.stroke();
  painter.fillStyle = '#FFFFFF';
  const baseline = middle + labelSize * 0.36;
  drawLabel(painter, context.t('item.decision.name'), padding + 25, baseline, fontOf(labelSize, 800));
  if (item.decidedOn !== null && w >= decisionStyle.width * 0.9) {
    const day = longDate(item.decidedOn, context.locale);
    drawLabel(painter, day, w - padding, baseline, fontOf(labelSize, 400), 'right');
  }
}

function decisionText(item: DecisionItem, t: Translate): TextNode {
  const day = item.decidedOn === null ? '' : longDate(item.decidedOn, t('evidence.dateLocale'));
  return {
    key: item.id,
    label: t('item.decision.name'),
    text: item.text,
    path: ['text'],
    children: day === '' ? [] : [{ key: 'decidedOn', label: t('item.decision.field.decidedOn'), text: day }],
  };
}

export const decisionItem: ItemType<'decision', typeof decisionFields> = {
  ...decisionBase,
  measure: measureDecision,
  draw: drawDecision,
  editableTexts: (item, context) => {
    const [w, h] = measureDecision(item, context);
    return [
      {
        path: ['text'],
        box: { x: padding, y: head + padding, w: Math.max(24, w - 2 * padding), h: h - head - 2 * padding },
        fontSize: layoutOf(item, item.text, context).fontSize,
        weight: 600,
        lineHeight,
        align: 'start',
        verticalAlign: 'top',
        color: theme.ink,
        multiline: true,
        label: context.t('item.decision.field.text'),
        ghost: context.t('item.decision.ghost.text'),
      },
    ];
  },
  toText: decisionText,
};
