import type { DrawContext } from '../../draw/draw-context.ts';
import { roundRectPath, type Painter } from '../../draw/painter.ts';
import { barColor, drawTextBars } from '../../draw/text-bars.ts';
import { drawTextBlock } from '../../draw/text-block.ts';
import { noteColors, noteEdges, theme } from '../../draw/theme.ts';
import type { ItemOf } from '../item-type.ts';
import type { noteFields } from './fields.ts';
import {
  layoutNote,
  layoutSaidBy,
  layoutSetting,
  measureNote,
  noteStyle,
  noteTextBox,
  noteTextSizes,
  saidByTop,
} from './note-layout.ts';

type Note = ItemOf<'note', typeof noteFields>;

const radius = 3;
const fold = 18;
const shadowColor = 'rgba(31,35,40,0.05)';

export function drawNote(note: Note, painter: Painter, context: DrawContext): void {
  const [w, h] = measureNote(note, context);
  painter.fillStyle = noteColors[note.color];
  if (context.detail === 'blocks') {
    painter.fillRect(0, 0, w, h);
    return;
  }
  if (context.detail === 'bars') {
    painter.fillRect(0, 0, w, h);
    if (note.color === 'white') {
      painter.strokeStyle = noteEdges.white;
      painter.lineWidth = 1;
      painter.strokeRect(0, 0, w, h);
    }
    drawBars(note, painter, context, h);
    return;
  }
  drawPaper(note, painter, w, h);
  painter.fillStyle = theme.ink;
  const { x, y } = noteTextBox(note, context);
  if (note.setting !== null) drawTextBlock(painter, layoutSetting(note, context), x, noteStyle.padding);
  drawTextBlock(painter, layoutNote(note, context), x, y);
  if (note.saidBy !== '') drawSaidBy(note, painter, context, h);
  if (note.text === '' && context.hints) {
    painter.fillStyle = theme.inkSoft;
    const ghost = layoutNote({ ...note, text: context.t('item.note.ghost.text') }, context);
    drawTextBlock(painter, ghost, x, y);
  }
  if (context.statementsFrom(note.id).length > 0 || context.cardsFrom(note.id).length > 0)
    drawLinkMark(painter, w);
}

function drawPaper(note: Note, painter: Painter, w: number, h: number): void {
  // Three flat layers look like a soft shadow, stay vectors on paper and cost little.
  painter.fillStyle = shadowColor;
  for (let layer = 1; layer <= 3; layer++) {
    roundRectPath(painter, layer - 2, layer * 2 - 1, w - 2 * layer + 4, h, radius + layer);
    painter.fill();
  }
  painter.fillStyle = noteColors[note.color];
  painter.strokeStyle = noteEdges[note.color];
  painter.lineWidth = 1;
  painter.beginPath();
  painter.moveTo(0, 0);
  painter.lineTo(w, 0);
  painter.lineTo(w, h - fold);
  painter.lineTo(w - fold, h);
  painter.lineTo(0, h);
  painter.closePath();
  painter.fill();
  if (note.color === 'white') painter.stroke();
  painter.fillStyle = noteEdges[note.color];
  painter.beginPath();
  painter.moveTo(w, h - fold);
  painter.lineTo(w - fold, h);
  painter.lineTo(w - fold, h - fold);
  painter.closePath();
  painter.fill();
}

function drawSaidBy(note: Note, painter: Painter, context: DrawContext, h: number): void {
  const layout = layoutSaidBy(note, context);
  painter.fillStyle = theme.ink;
  drawTextBlock(painter, layout, noteStyle.padding, saidByTop(layout, h));
}

/** Two rings on a line, at the upper right corner: a statement or an action was made from this note. */
function drawLinkMark(painter: Painter, w: number): void {
  const x = w - 12;
  const y = 12;
  painter.fillStyle = theme.accent;
  painter.beginPath();
  painter.arc(x, y, 8, 0, Math.PI * 2);
  painter.fill();
  painter.strokeStyle = '#FFFFFF';
  painter.lineWidth = 1.5;
  painter.beginPath();
  painter.moveTo(x - 1, y + 1);
  painter.lineTo(x + 1, y - 1);
  painter.stroke();
  for (const side of [-1, 1]) {
    painter.beginPath();
    painter.arc(x + side * 2.6, y - side * 2.6, 2.2, 0, Math.PI * 2);
    painter.stroke();
  }
}

function drawBars(note: Note, painter: Painter, context: DrawContext, h: number): void {
  const box = noteTextBox(note, context);
  const { weight, lineHeight, padding } = noteStyle;
  const options = { x: box.x, y: box.y, width: box.w, height: box.h, weight, lineHeight } as const;
  drawTextBars(painter, note.text, { ...options, sizes: noteTextSizes(note.size) }, context.measure);
  if (note.saidBy === '') return;
  painter.fillStyle = barColor;
  painter.fillRect(padding, h - padding - 8, Math.min(box.w, 60), 6);
}
