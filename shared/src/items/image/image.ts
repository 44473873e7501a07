import type { DrawContext } from '../../draw/draw-context.ts';
import { paintImage, roundRectPath, type Painter } from '../../draw/painter.ts';
import { drawTextBlock } from '../../draw/text-block.ts';
import { fitText } from '../../draw/text-fit.ts';
import { theme } from '../../draw/theme.ts';
import type { ItemOf, ItemType } from '../item-type.ts';
import { imageFields } from './fields.ts';

type Image = ItemOf<'image', typeof imageFields>;

const captionStyle = { weight: 400, lineHeight: 1.3, sizes: [16, 14] } as const;

function drawImageItem(image: Image, painter: Painter, context: DrawContext): void {
  const [w, h] = image.size;
  const picture = image.file && context.image(image.file.hash);
  if (picture) {
    paintImage(painter, picture, { x: 0, y: 0, w: picture.width, h: picture.height }, { x: 0, y: 0, w, h });
    return;
  }
  painter.fillStyle = theme.hairline;
  if (context.detail !== 'full') {
    painter.fillRect(0, 0, w, h);
    return;
  }
  roundRectPath(painter, 0, 0, w, h, 6);
  painter.fill();
  drawPictureSign(painter, w, h);
  const caption = image.description || (context.hints ? context.t('item.image.name') : '');
  if (caption === '' || w < 60) return;
  const height = Math.max(0, h / 2 - 40);
  const layout = fitText(caption, { ...captionStyle, width: w - 24, height }, context.measure);
  if (layout.height > height) return;
  painter.fillStyle = theme.inkSoft;
  drawTextBlock(painter, layout, 12, h / 2 + 28, 'center');
}

/** Hills and a sun: a picture belongs here and is not there yet. */
function drawPictureSign(painter: Painter, w: number, h: number): void {
  const unit = Math.min(w, h, 160) / 8;
  painter.fillStyle = theme.dots;
  painter.beginPath();
  painter.arc(w / 2 + unit, h / 2 - unit, unit * 0.5, 0, Math.PI * 2);
  painter.fill();
  painter.beginPath();
  painter.moveTo(w / 2 - 2 * unit, h / 2 + unit);
  painter.lineTo(w / 2 - 0.6 * unit, h / 2 - unit);
  painter.lineTo(w / 2 + 0.4 * unit, h / 2 + 0.4 * unit);
  painter.lineTo(w / 2 + unit, h / 2 - 0.2 * unit);
  painter.lineTo(w / 2 + 2 * unit, h / 2 + unit);
  painter.closePath();
  painter.fill();
}

export const imageItem: ItemType<'image', typeof imageFields> = {
  type: 'image',
  fields: imageFields,
  initialSize: [320, 240],
  minSize: [24, 24],
  resize: 'ratio',
  isContainer: false,
  isBackdrop: false,
  nameKey: 'item.image.name',
  cellSize: ({ size: [w, h] }, width) => [width, Math.max(24, Math.round((width * h) / w))],
  draw: drawImageItem,
  editableTexts: (image, context) => [
    {
      path: ['description'],
      box: { x: 12, y: image.size[1] / 2 + 28, w: Math.max(1, image.size[0] - 24), h: 21 },
      fontSize: 16,
      weight: 400,
      lineHeight: 1.3,
      align: 'center',
      verticalAlign: 'top',
      color: theme.ink,
      multiline: false,
      label: context.t('item.image.field.description'),
      ghost: context.t('item.image.ghost.description'),
    },
  ],
  toText: (image, t) => ({
    key: image.id,
    label: t('item.image.name'),
    text: image.description,
    path: ['description'],
  }),
  files: (image) => (image.file ? [image.file.hash] : []),
};
