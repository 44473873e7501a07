import { boxOf } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import type { JourneyItem } from '@whoboard/shared/items/journey/fields.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { cellBox, cellOfItem, mapLayout } from '../../model/map-places.ts';
import { TestEditor } from '../../testing/test-editor.ts';
import { mapWork } from './map-work.ts';

const journey: NewItem = {
  type: 'journey',
  id: 'map',
  pos: [100, 100],
  stages: [
    { id: 'a', name: 'Search' },
    { id: 'b', name: 'Buy' },
    { id: 'c', name: 'Use' },
  ],
  lanes: [
    { id: 'actions', type: 'actions' },
    { id: 'emotion', type: 'emotion' },
    { id: 'irritants', type: 'irritants' },
  ],
};

const note = (id: string, slot: string, order: string): NewItem => ({
  type: 'note',
  id,
  text: id,
  parent: 'map',
  slot,
  order,
});

function open(...items: readonly NewItem[]) {
  const test = new TestEditor({ items: [journey, ...items] });
  const { editor } = test;
  editor.maps.set(mapWork(editor));
  const map = () => editor.board.item('map') as JourneyItem;
  return {
    test,
    editor,
    map,
    stages: () => map().stages.map(({ id }) => id),
    lanes: () => map().lanes.map(({ id }) => id),
    slotOf: (id: string) => cellOfItem(editor, id)?.slot,
    cell: (slot: string) => middle(cellBox(editor, { map: 'map', slot })!),
    head: (stage: string): Point => {
      const layout = mapLayout(editor, 'map')!;
      const column = layout.kind === 'journey' && layout.columns.find(({ id }) => id === stage);
      if (!column) throw new Error('no such stage');
      return [100 + column.x + column.w - 40, 100 + column.head.y + column.head.h / 2];
    },
    middleOf: (id: string) => middle(boxOf(editor.board.positionOf(id), editor.board.sizeOf(id))),
  };
}

const middle = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }): Point => [
  x + w / 2,
  y + h / 2,
];

describe('keys in a map', () => {
  it('go from cell to cell as in a spreadsheet, to the heads too, and stop at the edges', () => {
    const { test, editor, cell } = open(note('n', 'b/actions', 'a1'));
    test.click(...cell('a/actions'));
    expect(editor.cell.get()).toEqual({ map: 'map', part: 'cell', slot: 'a/actions' });
    expect(test.selected).toEqual([]);
    test.key('ArrowRight');
    // A cell with a note: the note itself is selected.
    expect(test.selected).toEqual(['n']);
    test.key('ArrowDown');
    expect(editor.cell.get()).toEqual({ map: 'map', part: 'cell', slot: 'b/emotion' });
    test.key('ArrowUp');
    test.key('ArrowUp');
    expect(editor.cell.get()).toEqual({ map: 'map', part: 'stage', stage: 'b' });
    test.key('ArrowUp');
    expect(editor.cell.get()).toEqual({ map: 'map', part: 'stage', stage: 'b' });
    test.key('Escape');
    expect(test.selected).toEqual(['map']);
  });

  it('write with Enter in the cell that the keys are in, and rename with it on a head', () => {
    const { test, editor, cell, slotOf } = open();
    test.click(...cell('c/irritants')).key('Enter');
    expect(slotOf(test.selected[0]!)).toBe('c/irritants');
    expect(editor.board.item(test.selected[0]!)).toMatchObject({ color: 'rose' });
    editor.textEditing.stop();
    editor.cell.set({ map: 'map', part: 'stage', stage: 'b' });
    editor.selection.clear();
    test.key('Enter');
    expect(editor.textEditing.current.get()?.text.path).toEqual(['stages', 'b', 'name']);
  });

  it('carry a note up and down in its cell and to the cell beside it, with Shift', () => {
    const { test, editor, slotOf } = open(note('x', 'a/actions', 'a1'), note('y', 'a/actions', 'a2'));
    test.editor.selection.set(['x']);
    test.key('Shift+ArrowDown');
    expect(editor.board.childrenOf('map')).toEqual(['y', 'x']);
    test.key('Shift+ArrowRight');
    expect(slotOf('x')).toBe('b/actions');
    test.key('Mod+Z');
    expect(slotOf('x')).toBe('a/actions');
  });

  it('carry all that is selected to the cell beside it, and go on from there', () => {
    const { test, editor, slotOf } = open(note('x', 'a/actions', 'a1'), note('y', 'a/actions', 'a2'));
    test.editor.selection.set(['y', 'x']);
    test.key('Shift+ArrowRight');
    expect([slotOf('x'), slotOf('y')]).toEqual(['b/actions', 'b/actions']);
    expect(editor.board.childrenOf('map')).toEqual(['x', 'y']);
    test.key('ArrowRight');
    expect(editor.cell.get()).toMatchObject({ slot: 'c/actions' });
  });

  it('step from the map into its cells and out of it again', () => {
    const { test, editor } = open(note('n', 'c/irritants', 'a1'));
    test.editor.selection.set(['map']);
    expect(editor.maps.get()!.step(1)).toBe(true);
    expect(editor.cell.get()).toMatchObject({ slot: 'a/actions' });
    expect(editor.maps.get()!.step(-1)).toBe(true);
    expect(test.selected).toEqual(['map']);
    test.editor.selection.set(['n']);
    expect(editor.maps.get()!.step(1)).toBe(false);
  });

  it('reorder, add and remove stages at their heads; what lay in a removed one stays and comes back', () => {
    const { test, editor, stages, slotOf } = open(note('n', 'a/actions', 'a1'));
    editor.cell.set({ map: 'map', part: 'stage', stage: 'a' });
    test.key('Shift+ArrowRight');
    expect(stages()).toEqual(['b', 'a', 'c']);
    test.key('Mod+Enter');
    expect(stages()).toHaveLength(4);
    expect(stages().indexOf('a')).toBe(1);
    expect(editor.textEditing.current.get()?.text.path[1]).toBe(stages()[2]);
    editor.textEditing.stop();
    editor.cell.set({ map: 'map', part: 'stage', stage: 'a' });
    test.key('Delete');
    expect(stages()).not.toContain('a');
    expect(slotOf('n')).toBe('/actions');
    expect(editor.notices.latest.get()?.text).toContain('1 item');
    test.key('Mod+Z');
    expect(slotOf('n')).toBe('a/actions');
  });
});

describe('the pointer in a map', () => {
  let opened = open();
  beforeEach(() => {
    opened = open();
  });

  it('moves a stage by its head, in one step', () => {
    const { test, stages, head } = opened;
    test.drag(head('a'), head('b'));
    expect(stages()).toEqual(['b', 'a', 'c']);
    test.key('Mod+Z');
    expect(stages()).toEqual(['a', 'b', 'c']);
  });

  it('leaves the map untouched when the drag is broken off', () => {
    const { test, editor, stages, head } = opened;
    test.dragTo(head('a'), head('c'));
    test.key('Escape');
    test.pointerUp();
    expect(stages()).toEqual(['a', 'b', 'c']);
    expect(editor.history.canUndo.get()).toBe(false);
    expect(editor.board.positionOf('map')).toEqual([100, 100]);
  });

  it('makes a stage wider by its border, within limits', () => {
    const { test, map, head } = opened;
    const [x, y] = head('a');
    test.drag([x + 40, y], [x + 140, y]);
    expect(map().stages[0]!.width).toBe(356);
  });

  it('draws an emotion point in the band, moves it, and Alt sets tenths', () => {
    const { test, editor, map } = opened;
    const layout = mapLayout(editor, 'map')!;
    const band = layout.kind === 'journey' ? layout.rows[1]!.band! : null;
    const [left, top] = [100 + band!.x, 100 + band!.y];
    test.drag([left + 60, top + 60], [left + 128, top + 10]);
    expect(map().points).toMatchObject([{ stage: 'a', persona: null, value: 3 }]);
    const point = mapLayout(editor, 'map')!;
    const at = point.kind === 'journey' ? point.lines[0]!.points[0]! : null;
    test.drag([100 + at!.x, 100 + at!.y], [100 + at!.x, top + band!.h / 2 + 24]);
    expect(map().points[0]!.value).toBe(-1);
    test.key('Mod+Z');
    expect(map().points[0]!.value).toBe(3);
  });
});
