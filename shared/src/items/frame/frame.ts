import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { baselineOf, drawLabel } from '../../draw/text-block.ts';
import { fitLine } from '../../draw/text-fit.ts';
import { fontOf } from '../../draw/text-layout.ts';
import { areaColors, areaEdges, theme } from '../../draw/theme.ts';
import type { Box, ItemOf, ItemType } from '../item-type.ts';
import { frameFields } from './fields.ts';

type Frame = ItemOf<'frame', typeof frameFields>;

const titleStyle = { fontSize: 31, weight: 800, lineHeight: 1.3 } as const;
const padding = 24;
/** What lies in an area best begins below this, so that its name stays readable. */
export const frameHeadHeight = 72;

function titleBox({ size: [w] }: Frame): Box {
  return { x: padding, y: 16, w: w - 2 * padding, h: titleStyle.fontSize * titleStyle.lineHeight };
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
  const line = fitLine(text, box.w, titleStyle, context.measure);
  drawLabel(painter, line, box.x, box.y + baselineOf(titleStyle), fontOf(titleStyle.fontSize, 800));
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
