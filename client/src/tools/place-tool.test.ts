import { describe, expect, it } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';

describe('tools that place', () => {
  it('puts a note where one clicks, opens it, and hands over to the select tool', () => {
    const test = new TestEditor();
    test.editor.tools.use('note');
    test.click(500, 300);
    expect(test.editor.board.item(test.selected[0]!)).toMatchObject({ type: 'note', pos: [400, 200] });
    expect(test.editor.textEditing.current.get()?.itemId).toBe(test.selected[0]);
    expect(test.editor.tools.current.get()).toBe('select');
  });

  it('draws an area by a drag, and drops the drawing at Escape', () => {
    const test = new TestEditor();
    test.editor.tools.use('frame');
    test.dragTo([100, 100], [500, 400]);
    expect(test.editor.tools.feedback.get().newBox).toEqual({ x: 100, y: 100, w: 400, h: 300 });
    test.key('Escape');
    test.pointerUp();
    expect(test.editor.board.count.get()).toBe(0);
    test.editor.tools.use('frame');
    test.drag([500, 400], [100, 100]);
    expect(test.editor.board.item(test.selected[0]!)).toMatchObject({ pos: [100, 100], size: [400, 300] });
  });

  it('puts what is made over an area into it', () => {
    const test = new TestEditor({
      items: [{ type: 'frame', id: 'area', pos: [100, 100], size: [600, 500] }],
    });
    test.editor.tools.use('note');
    test.click(400, 400);
    expect(test.editor.board.parentOf(test.selected[0]!)).toBe('area');
    expect(test.editor.board.positionOf(test.selected[0]!)).toEqual([300, 300]);
  });

  it('takes a text away that was left empty', () => {
    const test = new TestEditor();
    test.editor.tools.use('text');
    test.click(400, 400);
    expect(test.editor.board.count.get()).toBe(1);
    test.editor.textEditing.stop();
    expect(test.editor.board.count.get()).toBe(0);
    test.editor.tools.use('text');
    test.click(400, 400).type('Bonjour');
    test.editor.textEditing.stop();
    expect(test.editor.board.count.get()).toBe(1);
  });

  it('makes a persona with its sections', () => {
    const test = new TestEditor();
    test.editor.tools.use('persona');
    test.click(500, 500);
    const persona = test.editor.board.item(test.selected[0]!);
    expect(persona && 'sections' in persona && persona.sections.length).toBeGreaterThan(10);
  });

  it('moves the view with the hand', () => {
    const test = new TestEditor({ items: [{ type: 'note', id: 'a', pos: [100, 100] }] });
    test.editor.tools.use('hand');
    test.drag([150, 150], [250, 250]);
    expect(test.editor.camera.view.get()).toMatchObject({ x: -100, y: -100 });
    expect(test.posOf('a')).toEqual([100, 100]);
  });

  it('asks for pictures where one clicks', async () => {
    const test = new TestEditor({
      services: {
        pickImages: async () => [{ name: 'a.png', type: 'image/png', size: 9 }],
        uploadFile: async () => ({ hash: 'b'.repeat(64), width: 100, height: 100 }),
      },
    });
    test.editor.tools.use('image');
    test.click(300, 300);
    await new Promise((resolve) => setTimeout(resolve));
    expect(test.editor.board.item(test.selected[0]!)).toMatchObject({ type: 'image', pos: [250, 250] });
  });
});
