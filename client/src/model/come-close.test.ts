import type { NewItem } from '@whoboard/shared/items/index.ts';
import { expect, it } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';
import { comeToText } from './come-close.ts';
import { cellBox } from './map-places.ts';

const journey: NewItem = {
  type: 'journey',
  id: 'map',
  pos: [100, 100],
  stages: [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'd' }, { id: 'e' }, { id: 'f' }],
  lanes: [
    { id: 'l', type: 'actions' },
    { id: 'm', type: 'irritants' },
  ],
};

/** The whole journey on a phone: letters are bars. */
function onPhone() {
  const test = new TestEditor({ items: [journey] });
  const { editor } = test;
  editor.camera.setViewport(390, 844);
  editor.camera.show(editor.board.boundsOf(['map'])!, { animate: false });
  expect(editor.camera.view.get().zoom).toBeLessThan(0.3);
  return { test, editor, cell: { map: 'map', slot: 'c/m' } };
}

it('a tap on a cell that is too small to be read brings it into view beside its heads, and a second one stays', () => {
  const { test, editor, cell } = onPhone();
  const far = cellBox(editor, cell)!;
  const [x, y] = editor.camera.toScreen([far.x + far.w / 2, far.y + far.h / 2]);
  test.click(x, y, { kind: 'touch' });
  expect(editor.cell.get()).toEqual({ ...cell, part: 'cell' });
  test.clock.advance(1000);
  const { zoom } = editor.camera.view.get();
  expect(zoom).toBeGreaterThan(0.6);
  const clear = editor.camera.clearArea();
  const [left, top] = editor.camera.toScreen([far.x, far.y]);
  const [right, bottom] = editor.camera.toScreen([far.x + far.w, far.y + far.h]);
  expect(left).toBeGreaterThan(clear.x);
  expect(right).toBeLessThanOrEqual(clear.x + clear.w);
  expect(top).toBeGreaterThan(clear.y);
  expect(bottom).toBeLessThan(clear.y + clear.h);
  const close = editor.camera.view.get();
  test.click((left + right) / 2, (top + bottom) / 2, { kind: 'touch' });
  test.clock.advance(1000);
  expect(editor.camera.view.get()).toEqual(close);
});

it('a click with a mouse leaves the view where it is', () => {
  const { test, editor, cell } = onPhone();
  const before = editor.camera.view.get();
  const far = cellBox(editor, cell)!;
  const [x, y] = editor.camera.toScreen([far.x + far.w / 2, far.y + far.h / 2]);
  test.click(x, y);
  test.clock.advance(1000);
  expect(editor.camera.view.get()).toEqual(before);
});

it('a text that is opened on a phone comes so close that it can be read; one that can be read stays', () => {
  const { test, editor, cell } = onPhone();
  editor.cell.set({ ...cell, part: 'cell' });
  test.key('n');
  const { itemId, text } = editor.textEditing.current.get()!;
  comeToText(editor, itemId, text);
  test.clock.advance(1000);
  const close = editor.camera.view.get();
  expect(text.fontSize * close.zoom).toBeGreaterThanOrEqual(14);
  const [x, y] = editor.board.positionOf(itemId);
  const [left, top] = editor.camera.toScreen([x, y]);
  // In the upper half: the keyboard takes the lower one.
  expect(left).toBeGreaterThan(0);
  expect(top).toBeGreaterThan(editor.camera.clearArea().y);
  expect(top).toBeLessThan(844 / 2);
  comeToText(editor, itemId, text);
  expect(editor.camera.view.get()).toEqual(close);
});
