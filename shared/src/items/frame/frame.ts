import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { drawTextBlock } from '../../draw/text-block.ts';
import { fitText } from '../../draw/text-fit.ts';
import type { TextLayout } from '../../draw/text-layout.ts';
import { areaColors, areaEdges, theme } from '../../draw/theme.ts';
import type { Box, ItemOf, ItemType } from '../item-type.ts';
import { frameFields } from './fields.ts';

type Frame = ItemOf<'frame', typeof frameFields>;

const titleStyle = { weight: 800, lineHeight: 1.3 } as const;
/** A long name is set smaller and on two lines before it would need more room; no word of it is left out. */
const titleSizes = [31, 25, 20, 16, 13] as const;
const padding = 24;
/** What lies in an area best begins below this, so that its name stays readable. */
export const frameHeadHeight = 72;

function titleBox({ size: [w] }: Frame): Box {
  return { x: padding, y: 16, w: w - 2 * padding, h: titleSizes[0] * titleStyle.lineHeight };
}

function layoutTitle(frame: Frame, text: string, context: DrawContext): TextLayout {
  const { w, h } = titleBox(frame);
  return fitText(text, { ...titleStyle, width: w, height: h, sizes: titleSizes }, context.measure);
}

function drawFrame(frame: Frame, painter: Painter, context: DrawContext): void {
  const [w, h] = frame.size;
  painter.fillStyle = areaColors[frame.color];
  if (context.detail === 'blocks') {
    painter.fillRect(0, 0, w, h);
  } else {
    painter.strokeStyle = areaEdges[frame.color];
    painter.lineWidth = 2;
    roundRectPath(painter, 0, 0, w, h, theme.radius);
    painter.fill();
    painter.stroke();
  }
  // Names of areas stay words for longer than other texts: they are how one finds the way from afar.
  const isGhost = frame.title === '';
  if (isGhost && !(context.hints && context.detail === 'full')) return;
  const text = isGhost ? context.t('item.frame.ghost.title') : frame.title;
  const box = titleBox(frame);
  painter.fillStyle = isGhost ? theme.inkSoft : theme.ink;
  drawTextBlock(painter, layoutTitle(frame, text, context), box.x, box.y);
}

export const frameItem: ItemType<'frame', typeof frameFields> = {
  type: 'frame',
  fields: frameFields,
  initialSize: [1200, 800],
  minSize: [120, 120],
  resize: 'free',
  isContainer: true,
  isBackdrop: true,
  nameKey: 'item.frame.name',
  draw: drawFrame,
  editableTexts: (frame, context) => [
    {
      ...titleStyle,
      fontSize: layoutTitle(frame, frame.title, context).fontSize,
      path: ['title'],
      box: titleBox(frame),
      align: 'start',
      verticalAlign: 'top',
      color: theme.ink,
      multiline: false,
      label: context.t('item.frame.field.title'),
      ghost: context.t('item.frame.ghost.title'),
    },
  ],
  toText: (frame) => ({ key: frame.id, label: '', text: frame.title, path: ['title'] }),
};
