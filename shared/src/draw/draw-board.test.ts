import { describe, expect, it } from 'vitest';
import { itemsOf } from '../board/layout.ts';
import { readBoard } from '../board/read-board.ts';
import type { NewItem } from '../items/index.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import { boardOrder, drawItems, readingOrder } from './draw-board.ts';
import { createRecordingPainter } from './recording-painter.ts';

const items: readonly NewItem[] = [
  { type: 'note', id: 'loose', text: 'loose', pos: [900, 10] },
  { type: 'frame', id: 'area', title: 'area', pos: [0, 0], size: [600, 400] },
  { type: 'note', id: 'right', text: 'right', pos: [300, 90], parent: 'area' },
  { type: 'note', id: 'left', text: 'left', pos: [20, 80], parent: 'area' },
  { type: 'note', id: 'below', text: 'below', pos: [0, 500] },
];

describe('a board', () => {
  const board = readBoard(createTestDoc(items));
  const context = createTestContext(board);

  it('is painted areas first, each followed by what lies in it, at its place', () => {
    const order = boardOrder(board.items);
    expect(order.map(({ item }) => item.id)).toEqual(['area', 'right', 'left', 'loose', 'below']);
    expect(order.find(({ item }) => item.id === 'right')).toMatchObject({ x: 300, y: 90 });
    const recording = createRecordingPainter();
    drawItems(order, recording.painter, context);
    expect(recording.texts()).toEqual(['area', 'right', 'left', 'loose', 'below']);
    expect(recording.callsOf('translate').map((call) => call.args)).toContainEqual([20, 80]);
  });

  it('is painted only as far as it is asked for', () => {
    const recording = createRecordingPainter();
    drawItems(boardOrder(board.items), recording.painter, context, {
      clip: { x: 850, y: 0, w: 100, h: 100 },
    });
    expect(recording.texts()).toEqual(['loose']);
  });

  it('is read in rows from top left to bottom right, areas with their content', () => {
    const order = readingOrder(board.items, context).map(({ item }) => item.id);
    expect(order).toEqual(['area', 'left', 'right', 'loose', 'below']);
  });

  it('shows what cannot be read as a grey box', () => {
    const doc = createTestDoc(items.slice(0, 1));
    itemsOf(doc).get('loose')!.set('type', 'hologram');
    const odd = readBoard(doc);
    const recording = createRecordingPainter();
    drawItems(boardOrder(odd.items), recording.painter, createTestContext(odd));
    expect(recording.texts()).toEqual(['Unknown item']);
  });
});
