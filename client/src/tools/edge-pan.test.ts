import { expect, it } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';

const note = { type: 'note', id: 'a', pos: [500, 300], text: 'a' } as const;

it('the view goes on while a note is dragged to its edge, and the note comes along', () => {
  const test = new TestEditor({ items: [note] });
  const { camera, board } = test.editor;
  test.dragTo([550, 350], [1270, 350]);
  test.clock.advance(500);
  const { x } = camera.view.get();
  expect(x).toBeGreaterThan(200);
  test.pointerUp();
  // Where the pointer is on the board by now, not where it was when it last moved.
  expect(board.positionOf('a')[0]).toBeGreaterThan(1200 + x - 20);
  const there = camera.view.get();
  test.clock.advance(500);
  expect(camera.view.get()).toEqual(there);
});

it('the view stands still for what is moved within it, or was taken hold of at its edge', () => {
  const test = new TestEditor({ items: [{ ...note, pos: [1200, 300] }] });
  const { camera } = test.editor;
  test.dragTo([1270, 350], [1275, 500]);
  test.clock.advance(500);
  test.pointerUp();
  expect(camera.view.get()).toEqual({ x: 0, y: 0, zoom: 1 });
});

it('a drag that is broken off stops the view', () => {
  const test = new TestEditor({ items: [note] });
  const { camera } = test.editor;
  test.dragTo([550, 350], [1275, 350]);
  test.clock.advance(100);
  test.key('Escape');
  const there = camera.view.get();
  expect(there.x).toBeGreaterThan(0);
  test.clock.advance(500);
  expect(camera.view.get()).toEqual(there);
});
