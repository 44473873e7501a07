import { describe, expect, it } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';

const note = (id: string, x: number, y: number) => ({ type: 'note', id, pos: [x, y], text: id }) as const;

describe('gestures', () => {
  it('pans by wheel and zooms around the pointer', () => {
    const test = new TestEditor();
    test.wheel(100, 100, 30, 50);
    expect(test.editor.camera.view.get()).toEqual({ x: 30, y: 50, zoom: 1 });
    const before = test.editor.camera.toBoard([400, 300]);
    test.wheel(400, 300, 0, -120, true);
    const after = test.editor.camera.toBoard([400, 300]);
    expect(test.editor.camera.view.get().zoom).toBeGreaterThan(1.2);
    expect(after[0]).toBeCloseTo(before[0]);
    expect(after[1]).toBeCloseTo(before[1]);
  });

  it('keeps the zoom between 5 % and 400 %', () => {
    const test = new TestEditor();
    for (let i = 0; i < 50; i++) test.wheel(0, 0, 0, -300, true);
    expect(test.editor.camera.view.get().zoom).toBe(4);
    for (let i = 0; i < 80; i++) test.wheel(0, 0, 0, 300, true);
    expect(test.editor.camera.view.get().zoom).toBe(0.05);
  });

  it('pans by the space bar and by the middle button, over items too', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    test.space(true).drag([150, 150], [250, 180]).space(false);
    expect(test.editor.camera.view.get()).toMatchObject({ x: -100, y: -30 });
    test.drag([300, 300], [250, 300], { button: 1 });
    expect(test.editor.camera.view.get()).toMatchObject({ x: -50, y: -30 });
    expect(test.posOf('a')).toEqual([100, 100]);
    expect(test.selected).toEqual([]);
  });

  it('moves an item by one finger, and the board where there is none', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    test.drag([150, 150], [250, 150], { kind: 'touch' });
    expect(test.posOf('a')).toEqual([200, 100]);
    test.drag([700, 600], [650, 500], { kind: 'touch' });
    expect(test.editor.camera.view.get()).toMatchObject({ x: 50, y: 100 });
  });

  it('zooms and pans by two fingers, and drops what one finger had begun', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    const one = test.touch(1, 150, 150);
    test.pointerMove(200, 150, one);
    const two = test.touch(2, 400, 150);
    expect(test.editor.board.positionOf('a')).toEqual([100, 100]);
    test.pointerMove(600, 150, two);
    expect(test.editor.camera.view.get().zoom).toBeCloseTo(2);
    test.pointerUp(two).pointerMove(300, 300, one).pointerUp(one);
    expect(test.editor.camera.view.get().zoom).toBeCloseTo(2);
    expect(test.posOf('a')).toEqual([100, 100]);
  });

  it('opens the menu at a long press and at the menu button, with what lies there selected', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    test.touch(1, 150, 150);
    test.clock.advance(600);
    expect(test.menus).toEqual([[150, 150]]);
    expect(test.selected).toEqual(['a']);
    test.pointerUp({ kind: 'touch' });
    test.pointerDown(800, 600, { button: 2 });
    expect(test.menus).toHaveLength(2);
    expect(test.selected).toEqual([]);
  });

  it('takes a slow second click as a click', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    test.click(150, 150).click(150, 150);
    expect(test.editor.textEditing.current.get()).toBeNull();
  });
});
