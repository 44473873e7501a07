import type { Size } from '../../board/schema.ts';
import type { DrawContext } from '../../draw/draw-context.ts';
import type { Painter } from '../../draw/painter.ts';
import { drawTextBars } from '../../draw/text-bars.ts';
import { drawTextBlock } from '../../draw/text-block.ts';
import { fitText } from '../../draw/text-fit.ts';
import type { FontWeight, TextLayout } from '../../draw/text-layout.ts';
import { theme } from '../../draw/theme.ts';
import type { ItemOf, ItemType } from '../item-type.ts';
import { textFields } from './fields.ts';

type Text = ItemOf<'text', typeof textFields>;

const lineHeight = 1.3;

function weightOf({ bold }: Text): FontWeight {
  return bold ? 800 : 400;
}

function layoutOf(item: Text, text: string, context: DrawContext): TextLayout {
  const options = { width: Math.max(24, item.size[0]), height: Infinity, weight: weightOf(item), lineHeight };
  return fitText(text, { ...options, sizes: [item.fontSize] }, context.measure);
}

/** The width is chosen, the height follows from the text. */
function measureText(item: Text, context: DrawContext): Size {
  return [item.size[0], Math.ceil(layoutOf(item, item.text, context).height)];
}

function drawText(item: Text, painter: Painter, context: DrawContext): void {
  if (context.detail !== 'full') {
    const [width, height] = measureText(item, context);
    const options = { x: 0, y: 0, width, height, weight: weightOf(item), lineHeight };
    drawTextBars(painter, item.text, { ...options, sizes: [item.fontSize] }, context.measure);
    return;
  }
  if (item.text !== '') {
    painter.fillStyle = theme.ink;
    drawTextBlock(painter, layoutOf(item, item.text, context), 0, 0);
  } else if (context.hints) {
    painter.fillStyle = theme.inkSoft;
    drawTextBlock(painter, layoutOf(item, context.t('item.text.ghost.text'), context), 0, 0);
  }
}

export const textItem: ItemType<'text', typeof textFields> = {
  type: 'text',
  fields: textFields,
  initialSize: [400, 40],
  minSize: [60, 20],
  resize: 'width',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.text.name',
  measure: measureText,
  cellSize: (item, width, context) => measureText({ ...item, size: [width, item.size[1]] }, context),
  draw: drawText,
  editableTexts: (item, context) => {
    const [w, h] = measureText(item, context);
    return [
      {
        path: ['text'],
        box: { x: 0, y: 0, w, h },
        fontSize: item.fontSize,
        weight: weightOf(item),
        lineHeight,
        align: 'start',
        verticalAlign: 'top',
        color: theme.ink,
        multiline: true,
        label: context.t('item.text.field.text'),
        ghost: context.t('item.text.ghost.text'),
      },
    ];
  },
  toText: (item) => ({ key: item.id, label: '', text: item.text, path: ['text'] }),
};
