import type { NewItem, PersonaItem } from '@whoboard/shared/items/index.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import { describe, expect, it } from 'vitest';
import { showSource } from '../commands/evidence-commands.ts';
import { TestEditor } from '../testing/test-editor.ts';

const items: readonly NewItem[] = [
  {
    type: 'interview',
    id: 'talk',
    pos: [20, 20],
    firstName: 'Claire',
    verbatims: [{ id: 'v1', text: 'I wait the whole morning' }],
  },
  { type: 'persona', id: 'p', pos: [700, 20] },
];

function setUp(role: 'participant' | 'observer' = 'participant') {
  const test = new TestEditor({ items, role });
  const { board } = test.editor;
  const context = test.editor.drawContext();
  const talk = board.item('talk')!;
  const { handle } = typeOf(talk)!.entryHandles!(talk, context)[0]!;
  const persona = board.item('p')!;
  const [zone] = typeOf(persona)!.dropZones!(persona, { item: talk, entry: 'v1' }, context);
  const from = [20 + handle.x + 10, 20 + handle.y + 10] as const;
  const to = [700 + zone!.box.x + 40, 20 + zone!.box.y + 40] as const;
  const statements = () => (board.item('p') as PersonaItem).statements;
  return { test, from, to, statements };
}

describe('dragging a verbatim', () => {
  it('makes a statement that rests on it, in one step that can be undone; the interview stays where it is', () => {
    const { test, from, to, statements } = setUp();
    test
      .pointerDown(...from)
      .pointerMove(300, 300)
      .pointerMove(...to)
      .pointerUp();
    expect(statements()).toMatchObject([
      {
        text: 'I wait the whole morning',
        saidBy: 'Claire',
        sources: [{ item: 'talk', entry: 'v1', stance: 'supports' }],
      },
    ]);
    expect(test.editor.board.positionOf('talk')).toEqual([20, 20]);
    expect(test.editor.drawContext().statementsFrom('talk')).toMatchObject([{ entry: 'v1' }]);
    test.editor.history.undo();
    expect(statements()).toEqual([]);
  });

  it('changes nothing when it is dropped beside, or given up', () => {
    const { test, from, to, statements } = setUp();
    test
      .pointerDown(...from)
      .pointerMove(300, 300)
      .pointerMove(640, 900)
      .pointerUp();
    test
      .pointerDown(...from)
      .pointerMove(300, 300)
      .pointerMove(...to);
    test.editor.commands.run('edit.escape');
    test.pointerUp();
    expect(statements()).toEqual([]);
    expect(test.editor.tools.feedback.get()).toMatchObject({ newBox: null, dropTarget: null });
    expect(test.editor.board.positionOf('talk')).toEqual([20, 20]);
  });

  it('is not for observers', () => {
    const { test, from, to, statements } = setUp('observer');
    test
      .pointerDown(...from)
      .pointerMove(300, 300)
      .pointerMove(...to)
      .pointerUp();
    expect(statements()).toEqual([]);
  });
});

it('a line that one was led to stands out until something else is selected', () => {
  const { test } = setUp();
  showSource(test.editor, 'talk', 'v1');
  expect(test.selected).toEqual(['talk']);
  expect(test.editor.spotlight.current.get()).toEqual({ itemId: 'talk', entryId: 'v1' });
  test.editor.selection.set(['p']);
  expect(test.editor.spotlight.current.get()).toBeNull();
});
