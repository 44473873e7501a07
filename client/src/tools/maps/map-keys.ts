import { putIntoCell } from '@whoboard/shared/board/edits/cells.ts';
import { takesItems, type MapLayout } from '@whoboard/shared/lanes/map-layout.ts';
import { contentOfLane } from '@whoboard/shared/lanes/lane-types.ts';
import {
  dropLane,
  dropStage,
  goTo,
  insertLane,
  insertStage,
  shiftLane,
  shiftStage,
} from '../../commands/maps/structure.ts';
import { addToCellOf } from '../../commands/insert-commands.ts';
import { reveal } from '../../commands/selection-commands.ts';
import type { Editor, MapSpot } from '../../model/editor.ts';
import type { MapWork } from '../../model/map-work.ts';
import { mapLayout } from '../../model/map-places.ts';
import { mayChange } from '../../model/rights.ts';
import { cellInTurn, selectedMap, spotBeside, spotBox, whereabouts, type Whereabouts } from './grid.ts';

type Keys = Pick<MapWork, 'arrow' | 'write' | 'step' | 'remove' | 'addNext'>;

/** The keys of a map's grid, as in a spreadsheet. */
export function mapKeys(editor: Editor): Keys {
  return {
    arrow(dx, dy, carries) {
      const here = whereabouts(editor);
      if (!here) return false;
      // Wherever the pointer rests: new things go where the keys are from now on.
      editor.newItems.pointer.set(null);
      if (carries) carry(editor, here, dx, dy);
      else if (!amongItems(editor, here, dy)) {
        const next = spotBeside(here.layout, here.spot, dx, dy);
        if (next) arrive(editor, here.layout, next, dy < 0 ? 'last' : 'first');
      }
      return true;
    },
    write() {
      const here = whereabouts(editor);
      if (!here || here.item !== null) return false;
      const { spot } = here;
      if (spot.part === 'cell') {
        if (holdsParts(here.layout, spot.slot)) editor.commands.run('map.fill');
        else if (editor.canEdit) addToCellOf(editor, { type: 'note' }, spot, true);
      } else if (spot.part === 'stage') editor.textEditing.start(spot.map, ['stages', spot.stage, 'name']);
      else editor.textEditing.start(spot.map, ['lanes', spot.lane, 'name']);
      return true;
    },
    step(by) {
      const map = selectedMap(editor);
      const here = whereabouts(editor);
      const layout = here?.layout ?? (map === null || by === -1 ? undefined : mapLayout(editor, map));
      if (!layout) return false;
      editor.newItems.pointer.set(null);
      const slot = here?.spot.part === 'cell' ? here.spot.slot : null;
      const next = cellInTurn(layout, slot, by);
      if (next) arrive(editor, layout, { map: layout.map.id, part: 'cell', slot: next.slot }, 'first');
      else if (by === -1) editor.selection.set([layout.map.id]);
      else {
        // On to what follows the map.
        const order = editor.board.order.get();
        const within = editor.scene.withContents([layout.map.id]);
        editor.selection.set(order.filter((id) => within.has(id)).slice(-1));
        return false;
      }
      return true;
    },
    remove() {
      const spot = editor.cell.get();
      if (spot?.part === 'stage') dropStage(editor, spot.map, spot.stage);
      else if (spot?.part === 'lane') dropLane(editor, spot.map, spot.lane);
      else return false;
      return true;
    },
    addNext() {
      const spot = editor.cell.get();
      editor.textEditing.stop();
      if (spot?.part === 'stage') insertStage(editor, spot.map, spot.stage);
      else if (spot?.part === 'lane') insertLane(editor, spot.map, 'custom', spot.lane);
      else if (spot) addToCellOf(editor, { type: 'note' }, spot, true);
      else return false;
      return true;
    },
  };
}

/** Whether a cell holds something besides notes, which is filled in in the panel. */
function holdsParts(layout: MapLayout, slot: string): boolean {
  if (layout.kind !== 'journey') return false;
  const lane = layout.map.lanes.find(({ id }) => id === layout.cells.get(slot)?.lane);
  return lane !== undefined && contentOfLane(lane.type) !== 'notes';
}

/** Selects the first or last item of a cell, or puts the keys into the empty cell or the head. */
function arrive(editor: Editor, layout: MapLayout, spot: MapSpot, which: 'first' | 'last'): void {
  const cell = spot.part === 'cell' ? layout.cells.get(spot.slot) : undefined;
  const items = cell && !cell.isCollapsed ? cell.flow.items : [];
  const item = (which === 'first' ? items[0] : items.at(-1))?.item.id;
  if (item !== undefined) {
    editor.selection.set([item]);
    reveal(editor, [item]);
    return;
  }
  goTo(editor, spot);
  const box = spotBox(layout, spot);
  const [x, y] = editor.board.positionOf(layout.map.id);
  if (box) editor.camera.reveal({ ...box, x: x + box.x, y: y + box.y });
}

/** Up and down among the items of a cell. @returns whether there was one */
function amongItems(editor: Editor, { layout, spot, item }: Whereabouts, dy: number): boolean {
  if (item === null || dy === 0 || spot.part !== 'cell') return false;
  const items = layout.cells.get(spot.slot)?.flow.items ?? [];
  const next = items[items.findIndex((flowed) => flowed.item.id === item) + dy]?.item.id;
  if (next === undefined) return false;
  editor.selection.set([next]);
  reveal(editor, [next]);
  return true;
}

/** Moves the item within its cell or to the one beside it, and the stage or lane among the others. */
function carry(editor: Editor, here: Whereabouts, dx: -1 | 0 | 1, dy: -1 | 0 | 1): void {
  const { spot, layout, item } = here;
  if (spot.part === 'stage') {
    if (dx !== 0) shiftStage(editor, spot.map, spot.stage, dx);
    return;
  }
  if (spot.part === 'lane') {
    if (dy !== 0) shiftLane(editor, spot.map, spot.lane, dy);
    return;
  }
  const moved = here.items.filter((id) => mayChange(editor, id));
  if (item === null || moved.length === 0 || !mayChange(editor, spot.map)) return;
  const items = layout.cells.get(spot.slot)?.flow.items ?? [];
  const index = items.findIndex((flowed) => flowed.item.id === item);
  if (here.items.length === 1 && dy !== 0 && items[index + dy]) {
    editor.board.change((doc) =>
      putIntoCell(doc, [item], { map: spot.map, slot: spot.slot, index: index + dy }),
    );
    return;
  }
  const beside = spotBeside(layout, spot, dx, dy);
  const cell = beside?.part === 'cell' ? layout.cells.get(beside.slot) : undefined;
  if (!cell || !takesItems(layout, cell)) return;
  const place = { map: spot.map, slot: cell.slot, index: dy > 0 ? 0 : undefined };
  editor.board.change((doc) => putIntoCell(doc, moved, place));
  reveal(editor, moved);
}
