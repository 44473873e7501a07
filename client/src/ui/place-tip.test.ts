import { expect, test } from 'vitest';
import { placeTip } from './place-tip.ts';

const screen = { width: 400, height: 300 };
const tip = { width: 100, height: 30 };

test('a tip stands in the middle of the wanted side', () => {
  expect(placeTip({ left: 180, top: 100, width: 40, height: 40 }, tip, screen, 'bottom')).toEqual({
    x: 150,
    y: 148,
  });
  expect(placeTip({ left: 10, top: 100, width: 40, height: 40 }, tip, screen, 'right')).toEqual({
    x: 58,
    y: 105,
  });
});

test('without room it stands at the opposite side', () => {
  expect(placeTip({ left: 180, top: 4, width: 40, height: 40 }, tip, screen, 'top').y).toBe(52);
  expect(placeTip({ left: 350, top: 100, width: 40, height: 40 }, tip, screen, 'right').x).toBe(242);
});

test('it never leaves the screen', () => {
  expect(placeTip({ left: 370, top: 100, width: 30, height: 30 }, tip, screen, 'bottom').x).toBe(294);
});
