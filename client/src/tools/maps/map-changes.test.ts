import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import type { JourneyItem } from '@whoboard/shared/items/journey/fields.ts';
import { expect, it } from 'vitest';
import { moveInto } from '../../commands/arrange-commands.ts';
import { runCommand } from '../../commands/define.ts';
import { retypeLane } from '../../commands/maps/structure.ts';
import { layUnder, makeTargetBelow } from '../../commands/maps/target.ts';
import { cellOfItem } from '../../model/map-places.ts';
import { TestEditor } from '../../testing/test-editor.ts';
import { addHereBox, addHereIn } from './add-here.ts';
import { mapWork } from './map-work.ts';

const journey: NewItem = {
  type: 'journey',
  id: 'map',
  pos: [100, 100],
  stages: [{ id: 'a' }, { id: 'b' }],
  lanes: [
    { id: 'actions', type: 'actions' },
    { id: 'emotion', type: 'emotion', name: 'Mood' },
  ],
  points: [
    { id: 'p', stage: 'a', value: 2 },
    { id: 'q', stage: 'b', value: -1 },
  ],
};
const card: NewItem = { type: 'persona', id: 'lea', firstName: 'Léa', pos: [2000, 100] };

function open(...items: readonly NewItem[]) {
  const test = new TestEditor({ items: [journey, ...items] });
  const { editor } = test;
  editor.maps.set(mapWork(editor));
  return { test, editor, map: (id = 'map') => editor.board.item(id) as JourneyItem };
}

it('a card that is dropped on the head of a map is attached to it and stays where it was', () => {
  const { test, editor, map } = open(card);
  const from: Point = [2100, 140];
  test.dragTo(from, [400, 120]);
  expect(editor.tools.feedback.get().dropTarget).toMatchObject({
    itemId: 'map',
    label: 'Attach Léa to this map',
  });
  test.pointerUp();
  expect(map().personas.map(({ persona }) => persona)).toEqual(['lea']);
  expect(editor.board.positionOf('lea')).toEqual([2000, 100]);
  test.key('Mod+Z');
  expect(map().personas).toEqual([]);
});

it('a card is attached without a pointer when it is moved into a map', () => {
  const { editor, map } = open(card);
  runCommand(editor, moveInto, { ids: ['lea'], containerId: 'map' });
  runCommand(editor, moveInto, { ids: ['lea'], containerId: 'map' });
  expect(map().personas.map(({ persona }) => persona)).toEqual(['lea']);
  expect(editor.board.parentOf('lea')).toBe(null);
});

it('a lane becomes one of another type: its values are kept, told, and back with the type', () => {
  const { test, editor, map } = open();
  retypeLane(editor, 'map', 'emotion', 'thoughts');
  expect(map().lanes[1]!.type).toBe('thoughts');
  expect(map().points).toHaveLength(2);
  expect(editor.notices.latest.get()!.text).toBe(
    '“Mood” is a lane of the type “Thoughts” now. Its notes stay; 2 other entries are kept and come back with the former type.',
  );
  retypeLane(editor, 'map', 'actions', 'irritants');
  expect(editor.notices.latest.get()!.text).toBe(
    '“Actions” is a lane of the type “Irritants” now; its notes stay.',
  );
  test.key('Mod+Z');
  test.key('Mod+Z');
  expect(map().lanes.map(({ type }) => type)).toEqual(['actions', 'emotion']);
});

it('the sign in a cell adds a note there; it is shown where the pointer is and there is room', () => {
  const test = new TestEditor({ items: [journey] });
  const { editor } = test;
  const addHere = addHereIn(editor);
  editor.maps.set(mapWork(editor, addHere));
  const cell = { map: 'map', slot: 'b/actions' };
  const box = addHereBox(editor, cell)!;
  const at: Point = [box.x + box.w / 2, box.y + box.h / 2];
  test.pointerMove(...at);
  expect([addHere.cell.get(), addHere.isOver.get()]).toEqual([cell, true]);
  test.click(...at);
  const [added] = editor.board.childrenOf('map');
  expect(cellOfItem(editor, added!)).toEqual(cell);
  expect(editor.textEditing.current.get()?.itemId).toBe(added);
  editor.camera.zoomTo(0.1);
  expect(addHereBox(editor, cell)).toBeNull();
});

it('a target journey is made under its lived one, below what lies there, and can be laid there again', () => {
  const { editor, map } = open({ type: 'note', id: 'n', pos: [150, 700] });
  const id = makeTargetBelow(editor, 'map')!;
  const target = map(id);
  expect([target.kind, target.comparedWith, map().comparedWith]).toEqual(['target', 'map', id]);
  const lived = editor.board.homeOf('map')!;
  const note = editor.board.homeOf('n')!;
  expect(target.pos[0]).toBe(lived.x);
  expect(target.pos[1]).toBeGreaterThanOrEqual(Math.max(lived.y + lived.h, note.y + note.h));

  addItems(editor.board.doc, [{ ...journey, id: 'other', kind: 'target', pos: [5000, 3000] } as NewItem]);
  layUnder(editor, 'map', 'other');
  const columns = (journeyId: string) =>
    editor.board
      .layoutOf(map(journeyId))
      .columns.map(({ x, w }) => [editor.board.positionOf(journeyId)[0] + x, w]);
  expect(columns('other')).toEqual(columns('map'));
  expect(map().comparedWith).toBe('other');
  expect(editor.board.homeOf('other')!.y).toBeGreaterThan(editor.board.homeOf(id)!.y);
});
