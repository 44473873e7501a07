import { expect, it } from 'vitest';
import { nextInGrid, stepInGrid } from './grid-keys.ts';

const size = { rows: 20, columns: 4 };
const press = (key: string, row: number, column: number, modifiers: object = {}) =>
  stepInGrid({ key, shiftKey: false, ctrlKey: false, metaKey: false, ...modifiers }, { row, column }, size);

it.each([
  ['ArrowRight', 1, 1, {}, [1, 2]],
  ['ArrowDown', 1, 1, {}, [2, 1]],
  ['ArrowDown', 1, 1, { ctrlKey: true }, [19, 1]],
  ['Home', 3, 2, {}, [3, 0]],
  ['End', 3, 2, { ctrlKey: true }, [19, 3]],
  ['PageUp', 15, 2, {}, [5, 2]],
  ['Tab', 1, 1, {}, [1, 2]],
  ['Tab', 1, 1, { shiftKey: true }, [1, 0]],
  // The edges, where Tab leaves the grid and nothing else happens.
  ['Tab', 1, 3, {}, null],
  ['Tab', 1, 0, { shiftKey: true }, null],
  ['ArrowUp', 0, 2, {}, null],
  ['x', 1, 1, {}, null],
] as const)('%s from %d, %d', (key, row, column, modifiers, expected) => {
  const to = press(key, row, column, modifiers);
  expect(to && [to.row, to.column]).toEqual(expected);
});

it('goes on in the next row when a cell is left by Tab', () => {
  expect(nextInGrid({ row: 1, column: 3 }, 1, size)).toEqual({ row: 2, column: 0 });
  expect(nextInGrid({ row: 1, column: 0 }, -1, size)).toEqual({ row: 0, column: 3 });
  expect(nextInGrid({ row: 19, column: 3 }, 1, size)).toBeNull();
  expect(nextInGrid({ row: 0, column: 0 }, -1, size)).toBeNull();
});
