import { expect, test } from 'vitest';
import { placeBeside } from './keep-beside.ts';

const bar = { width: 200, height: 50 };
const port = { width: 1000, height: 800 };

test('the bar stands above the selection, in its middle', () => {
  expect(placeBeside({ left: 400, top: 300, right: 600, bottom: 500 }, bar, port)).toEqual({
    x: 400,
    y: 236,
  });
});

test('below it when there is no room above', () => {
  expect(placeBeside({ left: 400, top: 90, right: 600, bottom: 300 }, bar, port).y).toBe(314);
});

test('at the foot of the screen when the selection fills it', () => {
  expect(placeBeside({ left: 0, top: -200, right: 1000, bottom: 1000 }, bar, port)).toEqual({
    x: 400,
    y: 738,
  });
});

test('below the bars at the top when no more than the foot of a tall card is in sight', () => {
  expect(placeBeside({ left: 400, top: -900, right: 600, bottom: 10 }, bar, port).y).toBe(76);
});

test('it stays within the screen', () => {
  expect(placeBeside({ left: -300, top: 300, right: -100, bottom: 500 }, bar, port).x).toBe(12);
  expect(placeBeside({ left: 950, top: 300, right: 1400, bottom: 500 }, bar, port).x).toBe(788);
});

test('above what covers the foot of the board for a while', () => {
  expect(placeBeside({ left: 0, top: -200, right: 1000, bottom: 1000 }, bar, port, { bottom: 150 }).y).toBe(
    588,
  );
});

test('beside the tools, not over them', () => {
  const rail = { left: 12, top: 200, right: 66, bottom: 600 };
  const target = { left: -300, top: 300, right: 100, bottom: 500 };
  expect(placeBeside(target, bar, port, { bars: [rail] }).x).toBe(78);
  expect(placeBeside({ ...target, top: 150 }, bar, port, { bars: [rail] }).x).toBe(12);
});

test('beside a drawer that is open, and within the screen where it leaves no room', () => {
  const target = { left: 700, top: 300, right: 900, bottom: 500 };
  expect(placeBeside(target, bar, port, { right: 350 }).x).toBe(438);
  expect(placeBeside(target, bar, port, { right: 900 }).x).toBe(700);
});

test('not behind the band of a step at the top', () => {
  const covered = { top: 190 };
  expect(placeBeside({ left: 400, top: 210, right: 600, bottom: 500 }, bar, port, covered).y).toBe(514);
  expect(placeBeside({ left: 400, top: 300, right: 600, bottom: 500 }, bar, port, covered).y).toBe(236);
});

test('between the bars in the corners, and above one that takes the whole foot', () => {
  const corners = [
    { left: 12, top: 738, right: 100, bottom: 788 },
    { left: 780, top: 738, right: 988, bottom: 788 },
  ];
  const low = { top: -200, bottom: 1000 };
  expect(placeBeside({ ...low, left: -500, right: 100 }, bar, port, { bars: corners })).toEqual({
    x: 112,
    y: 738,
  });
  expect(placeBeside({ ...low, left: 900, right: 1500 }, bar, port, { bars: corners }).x).toBe(568);
  const foot = [{ left: 12, top: 740, right: 988, bottom: 790 }];
  expect(placeBeside({ ...low, left: 400, right: 600 }, bar, port, { bars: foot })).toEqual({
    x: 400,
    y: 678,
  });
});
