import { expect, it } from 'vitest';
import { inReadingOrder } from './reading-order.ts';

it('reads rows from top to bottom, each from left to right, even when they are not quite level', () => {
  const boxes = new Map([
    ['d', { x: 300, y: 240, w: 200, h: 200 }],
    ['b', { x: 230, y: 0, w: 200, h: 200 }],
    ['a', { x: 0, y: 30, w: 200, h: 200 }],
    ['c', { x: 5, y: 260, w: 200, h: 200 }],
  ]);
  expect(inReadingOrder([...boxes.keys()], (id) => boxes.get(id)!)).toEqual(['a', 'b', 'c', 'd']);
});
