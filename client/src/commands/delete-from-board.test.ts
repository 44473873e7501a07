import type { NewItem } from '@whoboard/shared/items/index.ts';
import { describe, expect, it } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';

const manyNotes = (count: number, more: { readonly parent?: string } = {}): readonly NewItem[] =>
  Array.from({ length: count }, (_, index) => ({
    type: 'note' as const,
    pos: [(index % 40) * 220, Math.floor(index / 40) * 220] as const,
    text: `note ${index}`,
    ...more,
  }));

describe('deleting very many items', () => {
  it('goes to the others in pieces, and is undone and redone as one step that selects them again', () => {
    const test = new TestEditor({ items: manyNotes(900) });
    const { editor } = test;
    let pieces = 0;
    editor.board.doc.on('update', () => pieces++);
    editor.selection.all();
    test.key('Delete');
    expect(editor.board.count.get()).toBe(0);
    expect(editor.selection.ids.get().size).toBe(0);
    expect(pieces).toBeGreaterThan(2);

    pieces = 0;
    editor.history.undo();
    expect(editor.board.count.get()).toBe(900);
    expect(editor.selection.ids.get().size).toBe(900);
    expect(editor.history.canUndo.get()).toBe(false);
    expect(pieces).toBeGreaterThan(2);

    pieces = 0;
    editor.history.redo();
    expect(editor.board.count.get()).toBe(0);
    expect(editor.history.canRedo.get()).toBe(false);
    expect(pieces).toBeGreaterThan(2);
    editor.history.undo();
    expect(editor.board.count.get()).toBe(900);
  });

  it('takes an area with what lies in it, and gives both back as they were', () => {
    const area: NewItem = { id: 'area', type: 'frame', title: 'All of them', size: [9000, 9000] };
    const test = new TestEditor({ items: [area, ...manyNotes(600, { parent: 'area' })] });
    const { editor } = test;
    const before = editor.board.snapshot();
    editor.selection.all();
    test.key('Delete');
    expect(editor.board.count.get()).toBe(0);
    editor.history.undo();
    expect(editor.board.snapshot().items).toEqual(before.items);
  });

  it('does not touch the step before it', () => {
    const test = new TestEditor({ items: manyNotes(600) });
    const { editor } = test;
    const [first] = editor.board.order.get();
    editor.selection.set([first!]);
    test.key('3');
    const color = editor.board.item(first!);
    editor.selection.all();
    test.key('Delete');
    editor.history.undo();
    expect(editor.board.item(first!)).toEqual(color);
    expect(editor.history.canUndo.get()).toBe(true);
  });
});
