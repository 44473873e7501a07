import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { describe, expect, it } from 'vitest';
import { TestEditor, twoEditors } from '../testing/test-editor.ts';

const bruno = { type: 'persona', id: 'bruno', kind: 'negative', firstName: 'Bruno', pos: [0, 0] } as const;

describe('personas', () => {
  it.each(['buyer', 'negative', 'candidate', 'ambassador'] as const)('are made of the kind %s', (kind) => {
    const test = new TestEditor();
    test.editor.commands.run(`insert.persona.${kind}`);
    expect(test.editor.board.item(test.selected[0]!)).toMatchObject({ type: 'persona', kind });
  });

  it('are placed by the tool in the kind that was chosen beside it', () => {
    const test = new TestEditor();
    test.editor.newItems.personaKind.set('ambassador');
    test.key('P');
    test.pointerDown(400, 300).pointerUp();
    expect(test.editor.board.item(test.selected[0]!)).toMatchObject({ kind: 'ambassador' });
  });
});

describe('turning into', () => {
  it('puts the new card beside, on no other one, and is undone in one step', () => {
    const test = new TestEditor({ items: [bruno] });
    const { board } = test.editor;
    const heightBefore = board.sizeOf('bruno')[1];
    test.editor.selection.set(['bruno']);
    test.editor.commands.run('persona.turnInto.candidate');
    const [first] = test.selected;
    test.editor.selection.set(['bruno']);
    test.editor.commands.run('persona.turnInto.ambassador');
    const [second] = test.selected;
    expect(test.posOf(first!)).toEqual([768, 0]);
    expect(test.posOf(second!)).toEqual([1536, 0]);
    expect(new Set(board.cardsFrom('bruno'))).toEqual(new Set([first, second]));
    expect(board.sizeOf('bruno')[1]).toBeGreaterThanOrEqual(heightBefore);
    test.key('Mod+Z');
    expect(board.item(second!)).toBeUndefined();
    expect(board.item('bruno')).toMatchObject({ treatment: 'candidate' });
    test.key('Mod+Z');
    expect(board.count.get()).toBe(1);
    expect(board.item('bruno')).toMatchObject({ treatment: null });
  });

  it('is offered for a negative persona alone', () => {
    const test = new TestEditor({ items: [bruno, { ...bruno, id: 'claire', kind: 'buyer' }] });
    const isOffered = (...ids: string[]) => {
      test.editor.selection.set(ids);
      return test.editor.commands.isEnabled('persona.turnInto.candidate');
    };
    expect([isOffered('bruno'), isOffered('claire'), isOffered('bruno', 'claire'), isOffered()]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('tells the linked card when the other one is renamed or deleted', () => {
    const [ana, ben] = twoEditors([bruno]);
    ana.editor.selection.set(['bruno']);
    ana.editor.commands.run('persona.turnInto.candidate');
    const [card] = ana.selected;
    const told: string[] = [];
    ben.editor.board.onChange((ids) => told.push(...ids));
    ana.editor.selection.set(['bruno']);
    ana.editor.commands.run('edit.delete');
    expect(told).toContain(card);
    expect((ben.editor.board.item(card!) as PersonaItem).origin).toBe('bruno');
  });
});
