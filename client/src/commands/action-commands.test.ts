import type { ActionItem } from '@whoboard/shared/items/index.ts';
import { describe, expect, it } from 'vitest';
import { TestEditor, twoEditors } from '../testing/test-editor.ts';

const notes = [
  { type: 'note', id: 'n1', text: 'Call back', pos: [0, 0] },
  { type: 'note', id: 'n2', text: 'Write', pos: [0, 300] },
  { type: 'note', id: 'n3', text: '', pos: [0, 600] },
] as const;

describe('actions from notes', () => {
  it('makes one of each selected note that has words, beside them, and takes all back in one step', () => {
    const { editor } = new TestEditor({ items: notes });
    editor.selection.set(['n1', 'n2', 'n3']);
    editor.commands.run('action.make');
    const made = [...editor.selection.ids.get()].map((id) => editor.board.item(id) as ActionItem);
    expect(made.map(({ what, origin }) => [what, origin])).toEqual([
      ['Call back', 'n1'],
      ['Write', 'n2'],
    ]);
    for (const { pos } of made) expect(pos[0]).toBeGreaterThan(200);
    expect(new Set(made.map(({ pos }) => pos[1])).size).toBe(2);
    expect(editor.board.cardsFrom('n1')).toEqual([made[0]!.id]);
    editor.history.undo();
    expect(editor.board.count.get()).toBe(3);
  });

  it('is for the persona whose statement rests on the note', () => {
    const { editor } = new TestEditor({
      items: [
        ...notes,
        {
          type: 'persona',
          id: 'claire',
          pos: [1_000, 0],
          statements: [{ id: 's', text: 'Waits', sources: [{ id: 'x', item: 'n1' }] }],
        },
      ],
    });
    editor.selection.set(['n1']);
    editor.commands.run('action.make');
    const [id] = editor.selection.ids.get();
    expect(editor.board.item(id!)).toMatchObject({ persona: 'claire' });
    editor.commands.run('action.makeFrom', { personaId: 'claire', statementId: 's' });
    const [made] = editor.board.cardsFrom('claire');
    expect(editor.board.item(made!)).toMatchObject({ what: 'Waits', persona: 'claire', originEntry: 's' });
  });

  it('cannot be asked for where there is nothing to make one of, or nothing may be changed', () => {
    const { editor } = new TestEditor({ items: notes });
    expect(editor.commands.isEnabled('action.make')).toBe(false);
    editor.selection.set(['n3']);
    expect(editor.commands.isEnabled('action.make')).toBe(false);
    const observer = new TestEditor({ items: notes, role: 'observer' }).editor;
    observer.selection.set(['n1']);
    observer.commands.run('action.make');
    expect(observer.board.count.get()).toBe(3);
  });
});

describe('actions on the board', () => {
  it('are marked as done, and as to do again when all are done', () => {
    const { editor } = new TestEditor({
      items: [
        { type: 'action', id: 'a', status: 'done' },
        { type: 'action', id: 'b', status: 'inProgress' },
      ],
    });
    const statuses = () => ['a', 'b'].map((id) => (editor.board.item(id) as ActionItem).status);
    editor.selection.set(['a', 'b']);
    editor.commands.run('action.toggleDone');
    expect(statuses()).toEqual(['done', 'done']);
    editor.commands.run('action.toggleDone');
    expect(statuses()).toEqual(['toDo', 'toDo']);
  });

  it('are told anew when the persona that they are for is renamed', () => {
    const [first, second] = twoEditors([
      { type: 'persona', id: 'p', firstName: 'Claire' },
      { type: 'action', id: 'a', persona: 'p' },
    ]);
    const told: string[] = [];
    second.editor.board.onChange((ids) => told.push(...ids));
    first.editor.board.change(() => first.editor.board.textAt('p', ['firstName'])!.insert(0, 'Marie-'));
    expect(told).toContain('a');
  });
});
