import { putIntoCell, takeOutOfCells, type CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import { moveItems, resizeItem, setFieldOfAll, setLocked } from '@whoboard/shared/board/edits/items.ts';
import { bringToFront, reparent, sendToBack } from '@whoboard/shared/board/edits/stacking.ts';
import { duplicateItems } from '@whoboard/shared/board/edits/copies.ts';
import type { Point, Size } from '@whoboard/shared/board/schema.ts';
import { noteColorNames, type NoteColor } from '@whoboard/shared/draw/theme.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import { takesItems } from '@whoboard/shared/lanes/map-layout.ts';
import type { BoardModel, Editor } from '../model/editor.ts';
import { cellOfItem, mapLayout } from '../model/map-places.ts';
import { changeable, mayChange } from '../model/rights.ts';
import { defineCommand, runCommand } from './define.ts';

type BoardDocument = BoardModel['doc'];

export interface MoveArgs {
  /** What is dragged; what lies in it moves along. */
  readonly ids: readonly string[];
  readonly by: Point;
  /**
   * Where it is dropped: the board, a container, a cell of a map, or a zone of an item. Left out: it stays in its
   * container.
   */
  readonly into?:
    | { readonly containerId: string | null }
    | { readonly cell: CellTarget }
    | { readonly itemId: string; readonly zoneId: string };
  /** Leaves the originals where they are and moves copies. */
  readonly copy?: boolean;
}

/** What a drag does when it is released: one step, whatever it changes. */
export const move = defineCommand<MoveArgs>({
  id: 'item.move',
  nameKey: 'command.item.move',
  group: 'arrange',
  hidden: true,
  edits: true,
  run(editor, { ids, by, into, copy }) {
    const movable = copy ? ids : editor.scene.topmostOf(ids.filter((id) => mayChange(editor, id)));
    if (movable.length === 0) return;
    if (into && 'zoneId' in into) return dropOnZone(editor, movable, into.itemId, into.zoneId);
    if (into && 'cell' in into) return dropIntoCell(editor, movable, into.cell, copy === true);
    const covered = copy ? [] : coveredAfter(editor, movable, by);
    const [inCells, others] = apart(movable, (id) => cellOfItem(editor, id) !== null);
    const fromCells = into ? inCells : [];
    const places = fromCells.flatMap((id) => placeAfter(editor, id, by));
    const moved = editor.board.change((doc) => {
      const targets = copy ? duplicateItems(doc, others, { offset: by, by: editor.me.id }) : others;
      if (!copy) moveItems(doc, new Map(targets.flatMap((id) => positionAfter(editor, id, by))));
      if (into) reparent(doc, targets, into.containerId);
      // What lies in cells has no place of its own until it is taken out.
      const freed = places.map(([id, place]) => [copy ? copyOf(doc, id, editor) : id, place] as const);
      if (into && freed.length > 0) takeOutOfCells(doc, new Map(freed), into.containerId);
      if (covered.length > 0) bringToFront(doc, covered);
      return [...targets, ...freed.map(([id]) => id)];
    });
    if (copy) editor.selection.set(moved);
  },
});

/** Puts items, or copies of them, into a cell in the order in which one reads them. */
function dropIntoCell(editor: Editor, ids: readonly string[], cell: CellTarget, copies: boolean): void {
  if (!mayChange(editor, cell.map)) return;
  const order = new Map(editor.board.order.get().map((id, index) => [id, index]));
  const sorted = ids.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const put = editor.board.change((doc) => {
    const targets = copies ? sorted.map((id) => copyOf(doc, id, editor)) : sorted;
    return putIntoCell(doc, targets, cell);
  });
  if (copies) editor.selection.set(put);
}

function attachCards(editor: Editor, map: string, cards: readonly string[]): void {
  const item = editor.board.item(map);
  const type = item && typeOf(item);
  if (!type?.dropZones || !type.drop || !mayChange(editor, map)) return;
  editor.board.change((doc) => {
    for (const id of cards) {
      const card = editor.board.item(id);
      const dropped = card && { item: card, entry: null };
      const zone = dropped && type.dropZones?.(item!, dropped, editor.drawContext())[0];
      if (dropped && zone) type.drop!(doc, map, zone.id, dropped);
    }
  });
}

/** Below the map that an item lies in: where it stands when it is taken out without a pointer. */
function placeBelowMap(editor: Editor, id: string): readonly (readonly [string, Point])[] {
  const cell = cellOfItem(editor, id);
  const [map, item] = [cell && editor.board.homeOf(cell.map), editor.board.homeOf(id)];
  return map ? [[id, [item?.x ?? map.x, map.y + map.h + 24]]] : [];
}

function copyOf(doc: BoardDocument, id: string, editor: Editor): string {
  return duplicateItems(doc, [id], { by: editor.me.id })[0] ?? id;
}

/** Crowds keep their stacking: what lies over them was there before. */
const maxRaised = 300;

/** What is put down lies on what is there, as paper does: items that others would cover after a move. */
function coveredAfter(editor: Editor, ids: readonly string[], [dx, dy]: Point): readonly string[] {
  if (ids.length > maxRaised) return [];
  const moved = editor.scene.withContents(ids);
  return ids.filter((id) => {
    const home = editor.board.homeOf(id);
    const item = editor.board.item(id);
    if (!home || !item || typeOf(item)?.isBackdrop) return false;
    const rank = editor.scene.rankOf(id);
    const there = editor.scene.inView({ x: home.x + dx, y: home.y + dy, w: home.w, h: home.h });
    return there.some((other) => other.rank > rank && !moved.has(other.id));
  });
}

/** Where something would stand on the board. */
function placeAfter(editor: Editor, id: string, [dx, dy]: Point): readonly (readonly [string, Point])[] {
  const home = editor.board.homeOf(id);
  return home ? [[id, [home.x + dx, home.y + dy]]] : [];
}

function apart<T>(all: readonly T[], is: (one: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [all.filter((one) => is(one)), all.filter((one) => !is(one))];
}

function positionAfter(editor: Editor, id: string, [dx, dy]: Point): readonly (readonly [string, Point])[] {
  const item = editor.board.item(id);
  return item ? [[id, [item.pos[0] + dx, item.pos[1] + dy]]] : [];
}

/** The drop makes something of the items (a statement of a note); they stay where they were. */
function dropOnZone(editor: Editor, ids: readonly string[], itemId: string, zoneId: string): void {
  const target = editor.board.item(itemId);
  const type = target && typeOf(target);
  if (!type?.drop || !mayChange(editor, itemId)) return;
  editor.board.change((doc) => {
    for (const id of ids) {
      const dropped = editor.board.item(id);
      if (dropped) type.drop!(doc, itemId, zoneId, { item: dropped, entry: null });
    }
  });
}

export interface ResizeArgs {
  readonly boxes: readonly { readonly id: string; readonly size: Size; readonly by: Point }[];
}

/** Sizes of items, and by how much their top left corners move. */
export const resize = defineCommand<ResizeArgs>({
  id: 'item.resize',
  nameKey: 'command.item.resize',
  group: 'arrange',
  hidden: true,
  edits: true,
  run(editor, { boxes }) {
    editor.board.change((doc) => {
      for (const { id, size, by } of boxes) {
        const item = editor.board.item(id);
        if (!item || !mayChange(editor, id)) continue;
        resizeItem(doc, id, size, [item.pos[0] + by[0], item.pos[1] + by[1]]);
      }
    });
  },
});

export interface MoveIntoArgs {
  /** The selection when left out. */
  readonly ids?: readonly string[];
  /** The cell, when the container is a map; its first one when left out. */
  readonly slot?: string;
  readonly containerId: string | null;
}

/** Puts items into a container without a pointer: at the first free place in it when they do not lie over it yet. */
export const moveInto = defineCommand<MoveIntoArgs>({
  id: 'item.moveInto',
  nameKey: 'command.item.moveInto',
  group: 'arrange',
  hidden: true,
  edits: true,
  run(editor, { ids = [...editor.selection.ids.get()], containerId, slot }) {
    const movable = ids.filter((id) => id !== containerId && mayChange(editor, id));
    const layout = containerId === null ? undefined : mapLayout(editor, containerId);
    if (layout && containerId !== null) {
      // Cards of personas are attached to a map; they do not lie in it.
      const cards = movable.filter((id) => editor.board.item(id)?.type === 'persona');
      if (cards.length > 0) attachCards(editor, containerId, cards);
      const into = slot ?? [...layout.cells.values()].find((cell) => takesItems(layout, cell))?.slot;
      if (into !== undefined) dropIntoCell(editor, movable, { map: containerId, slot: into }, false);
      return;
    }
    const home = containerId === null ? null : editor.board.homeOf(containerId);
    const freed = new Map(movable.flatMap((id) => placeBelowMap(editor, id)));
    editor.board.change((doc) => {
      takeOutOfCells(doc, freed);
      if (home) {
        let [x, y] = [home.x + 24, home.y + 72];
        const taken = new Set(movable);
        const others = editor.board.childrenOf(containerId).filter((id) => !taken.has(id));
        const bounds = editor.board.boundsOf(others);
        if (bounds) y = Math.max(y, bounds.y + bounds.h + 24);
        for (const id of editor.scene.topmostOf(movable)) {
          const box = editor.board.homeOf(id);
          const item = editor.board.item(id);
          if (!box || !item || editor.board.parentOf(id) === containerId) continue;
          if (x > home.x + 24 && x + box.w > home.x + home.w - 24) [x, y] = [home.x + 24, y + box.h + 24];
          moveItems(doc, new Map([[id, [item.pos[0] + x - box.x, item.pos[1] + y - box.y]]]));
          x += box.w + 24;
        }
      }
      reparent(doc, movable, containerId);
    });
  },
});

const hasChangeable = (editor: Editor): boolean => changeable(editor).length > 0;

export const toFront = defineCommand({
  id: 'arrange.bringToFront',
  nameKey: 'command.arrange.bringToFront',
  group: 'arrange',
  icon: 'bringToFront',
  shortcuts: [']', 'Mod+Shift+ArrowUp'],
  edits: true,
  isEnabled: hasChangeable,
  run(editor) {
    const ids = changeable(editor);
    editor.board.change((doc) => bringToFront(doc, ids));
  },
});

export const toBack = defineCommand({
  id: 'arrange.sendToBack',
  nameKey: 'command.arrange.sendToBack',
  group: 'arrange',
  icon: 'sendToBack',
  shortcuts: ['[', 'Mod+Shift+ArrowDown'],
  edits: true,
  isEnabled: hasChangeable,
  run(editor) {
    const ids = changeable(editor);
    editor.board.change((doc) => sendToBack(doc, ids));
  },
});

const lockCommand = (id: 'arrange.lock' | 'arrange.unlock', locked: boolean) =>
  defineCommand({
    id,
    nameKey: `command.${id}`,
    group: 'arrange',
    icon: locked ? 'lock' : 'unlock',
    edits: true,
    isEnabled: (editor) =>
      editor.me.role === 'facilitator' &&
      [...editor.selection.ids.get()].some((item) => editor.board.item(item)?.locked === !locked),
    run(editor) {
      const ids = editor.selection.ids.get();
      editor.board.change((doc) => setLocked(doc, ids, locked));
    },
  });

export const lock = lockCommand('arrange.lock', true);
export const unlock = lockCommand('arrange.unlock', false);

/** Colours of the selected items that have one; new notes take the colour chosen last. */
export const colors = noteColorNames.map((color: NoteColor, index) =>
  defineCommand({
    id: `arrange.color.${color}`,
    nameKey: `command.arrange.color.${color}`,
    group: 'arrange',
    icon: 'color',
    shortcuts: [String(index + 1)],
    edits: true,
    isEnabled: (editor) => editor.selection.ids.get().size > 0,
    run(editor) {
      const ids = changeable(editor);
      editor.board.change((doc) => setFieldOfAll(doc, ids, 'color', color));
      editor.newItems.noteColor.set(color);
    },
  }),
);

const steps = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as const;
type Arrow = keyof typeof steps;
const smallStep = 8;
const bigStep = 64;
const panPx = 64;

/** Arrows move what is selected, or the view when nothing is. */
const nudgeCommand = (arrow: Arrow, big: boolean) => {
  const id = `arrange.nudge${arrow.slice(5) as 'Left' | 'Right' | 'Up' | 'Down'}${big ? 'Far' : ''}` as const;
  return defineCommand({
    id,
    nameKey: `command.${id}`,
    group: 'arrange',
    shortcuts: [big ? `Shift+${arrow}` : arrow],
    edits: false,
    run(editor) {
      const [x, y] = steps[arrow];
      if (editor.maps.get()?.arrow(x, y, big)) return;
      const ids = changeable(editor);
      if (ids.length === 0) {
        const px = big ? panPx * 4 : panPx;
        editor.camera.panBy(-x * px, -y * px);
        return;
      }
      const step = big ? bigStep : smallStep;
      runCommand(editor, move, { ids, by: [x * step, y * step] });
    },
  });
};

export const nudges = (Object.keys(steps) as Arrow[]).flatMap((arrow) => [
  nudgeCommand(arrow, false),
  nudgeCommand(arrow, true),
]);
