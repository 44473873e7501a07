import type { NewItem, PersonaItem } from '@whoboard/shared/items/index.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import { describe, expect, it } from 'vitest';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { quoteIntoCell } from '../commands/quote-into-cell.ts';
import { cellBox } from '../model/map-places.ts';
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

describe('a verbatim that is dragged into a cell of a map', () => {
  const map: NewItem = {
    type: 'journey',
    id: 'map',
    pos: [700, 20],
    stages: [{ id: 'a' }, { id: 'b' }],
    lanes: [{ id: 'l', type: 'irritants' }],
  };

  it('becomes a note there under the name of who said it, in one step; the card keeps its line', () => {
    const test = new TestEditor({ items: [items[0]!, map] });
    const { editor } = test;
    const talk = editor.board.item('talk')!;
    const { handle } = typeOf(talk)!.entryHandles!(talk, editor.drawContext())[0]!;
    const cell = cellBox(editor, { map: 'map', slot: 'b/l' })!;
    const to: Point = [cell.x + 40, cell.y + 40];
    test.dragTo([20 + handle.x + 10, 20 + handle.y + 10], to);
    expect(editor.tools.feedback.get().dropTarget).toMatchObject({ itemId: 'map', place: { slot: 'b/l' } });
    test.pointerUp();
    const [id] = editor.board.childrenOf('map');
    expect(editor.board.item(id!)).toMatchObject({
      type: 'note',
      text: 'I wait the whole morning',
      saidBy: 'Claire',
      setting: null,
      color: 'rose',
      slot: 'b/l',
    });
    expect(editor.board.item('talk')).toMatchObject({ verbatims: [{ text: 'I wait the whole morning' }] });
    editor.history.undo();
    expect(editor.board.childrenOf('map')).toEqual([]);
  });

  it('is none of the map’s when the map is locked', () => {
    const test = new TestEditor({ items: [items[0]!, { ...map, locked: true }] });
    expect(quoteIntoCell(test.editor, 'talk', 'v1', { map: 'map', slot: 'b/l' })).toBeUndefined();
    expect(test.editor.board.childrenOf('map')).toEqual([]);
  });
});
