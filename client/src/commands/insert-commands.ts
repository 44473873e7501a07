import { addToCell, type CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { Point, Size } from '@whoboard/shared/board/schema.ts';
import type { ImageFile } from '@whoboard/shared/items/image-file.ts';
import {
  findItemType,
  typeOf,
  type Item,
  type ItemTypeName,
  type NewItem,
} from '@whoboard/shared/items/index.ts';
import { isMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import { slotColor } from '@whoboard/shared/lanes/slot-names.ts';
import type { Editor } from '../model/editor.ts';
import { hideNewNotes } from '../model/private/hide-new-notes.ts';
import { cellOfItem, cellPlaceAt, fitsCells, freeContainerAt, mapLayout } from '../model/map-places.ts';
import type { MapKind } from '../model/new-items.ts';
import { mayChange } from '../model/rights.ts';
import type { FileLike } from '../model/services.ts';
import { defineCommand } from './define.ts';
import { freePlace, gap, isTaken, middleOfView, placeForNew } from './free-place.ts';
import { reveal } from './selection-commands.ts';

export interface AddArgs {
  readonly item: NewItem;
  /** Opens the text editor on it. */
  readonly edit?: boolean;
}

/** Adds an item where it says, on the board; what lies over a container is put into it. */
export const add = defineCommand<AddArgs>({
  id: 'item.add',
  nameKey: 'command.item.add',
  group: 'insert',
  hidden: true,
  edits: true,
  run: (editor, { item, edit }) => void addItem(editor, item, edit),
});

/** Adds an item with its position on the board, selects it, and gives its id. */
export function addItem(editor: Editor, item: NewItem, edit = false): string | undefined {
  const type = findItemType(item.type)!;
  const pos: Point = item.pos ?? [0, 0];
  const size: Size = item.size ?? type.initialSize;
  const middle: Point = [pos[0] + size[0] / 2, pos[1] + size[1] / 2];
  const cell = type.cellSize ? cellPlaceAt(editor, middle) : null;
  if (cell) return addToCellOf(editor, item, cell, edit);
  if (item.type === 'note' && hideNewNotes(editor, [item], edit)) return undefined;
  const container = type.isContainer ? null : freeContainerAt(editor, middle, new Set());
  const origin: Point = container === null ? [0, 0] : editor.board.positionOf(container);
  const inContainer = { ...item, parent: container, pos: [pos[0] - origin[0], pos[1] - origin[1]] as Point };
  const colored = usesNoteColor(item)
    ? { color: editor.newItems.noteColor.get(), ...inContainer }
    : inContainer;
  const [id] = editor.board.change((doc) => addItems(doc, [colored as NewItem], editor.me.id));
  return id === undefined ? undefined : begin(editor, id, edit);
}

/** Adds an item in a cell of a map, on the paper of its lane, selects it, and gives its id. */
export function addToCellOf(
  editor: Editor,
  item: NewItem,
  cell: CellTarget,
  edit = false,
): string | undefined {
  if (!mayChange(editor, cell.map)) return undefined;
  const colored = inCellColor(editor, cell, item);
  if (colored.type === 'note' && hideNewNotes(editor, [colored], edit, cell)) return undefined;
  const [id] = editor.board.change((doc) => addToCell(doc, [colored], cell, editor.me.id));
  return id === undefined ? undefined : begin(editor, id, edit);
}

/** A new item with the colour of the lane that it is written in, unless it has one. */
export function inCellColor(editor: Editor, { map: mapId, slot }: CellTarget, item: NewItem): NewItem {
  const map = editor.board.item(mapId);
  const color = map && isMap(map) && usesNoteColor(item) ? slotColor(map, slot) : null;
  return color === null ? item : ({ color, ...item } as NewItem);
}

function begin(editor: Editor, id: string, edit: boolean): string {
  editor.selection.set([id]);
  if (edit) editor.textEditing.start(id);
  return id;
}

/** Notes take the colour used last; areas have a colour of their own. */
function usesNoteColor(item: NewItem): boolean {
  const type = findItemType(item.type);
  return type !== undefined && 'color' in type.fields && !type.isContainer;
}

/** A command that makes an item at a free place near the pointer or in the middle of the view. */
const insertCommand = (
  type: Exclude<ItemTypeName, 'image' | 'persona' | 'empathyMap' | 'journey' | 'decision'>,
  shortcuts: readonly string[] = [],
) => {
  const id = `insert.${type}` as const;
  return defineCommand({
    id,
    nameKey: `command.${id}`,
    group: 'insert',
    icon: type,
    shortcuts,
    edits: true,
    run(editor) {
      const size = findItemType(type)!.initialSize;
      editor.textEditing.stop();
      const cell = cellForNew(editor, type);
      if (cell) {
        const written = addToCellOf(editor, { type } as NewItem, cell, true);
        if (written !== undefined) reveal(editor, [written]);
        return;
      }
      const added = addItem(editor, { type, pos: freePlace(editor, placeForNew(editor), size) }, true);
      if (added !== undefined) reveal(editor, [added]);
    },
  });
};

/** The cell that something new goes into: the one below the pointer, else the one that the keys have led to. */
export function cellForNew(editor: Editor, type: string): CellTarget | null {
  if (!fitsCells(type)) return null;
  const pointer = editor.newItems.pointer.get();
  if (pointer) return cellPlaceAt(editor, pointer);
  const spot = editor.cell.get();
  return spot?.part === 'cell' ? { map: spot.map, slot: spot.slot } : null;
}

export const insertNote = insertCommand('note', ['N']);
export const insertText = insertCommand('text');
export const insertFrame = insertCommand('frame');
export const insertInterview = insertCommand('interview');
export const insertPanelTracker = insertCommand('panelTracker');
export const insertInventory = insertCommand('inventory');
export const insertAction = insertCommand('action');

/** What a new map of a kind starts with. */
export function newMap(kind: MapKind): NewItem {
  return kind === 'journey' ? { type: 'journey' } : { type: 'empathyMap', layout: kind };
}

const mapCommand = (id: 'empathyMap' | 'empathyCanvas' | 'journey', kind: MapKind) =>
  defineCommand({
    id: `insert.${id}`,
    nameKey: `command.insert.${id}`,
    group: 'insert',
    icon: id === 'journey' ? 'journey' : 'empathyMap',
    edits: true,
    run(editor) {
      const map = newMap(kind);
      const { initialSize } = findItemType(map.type)!;
      editor.textEditing.stop();
      const pos = freePlace(editor, placeForNew(editor), initialSize);
      const added = addItem(editor, { ...map, pos }, true);
      if (added !== undefined) reveal(editor, [added]);
    },
  });

export const insertMaps = [
  mapCommand('empathyMap', 'quadrants'),
  mapCommand('empathyCanvas', 'canvas'),
  mapCommand('journey', 'journey'),
];

/**
 * Makes an item like the one being written in, to the right of it: the next thought, without leaving the keyboard. In a
 * container it goes on in a new row at its right edge.
 */
export const insertNeighbour = defineCommand({
  id: 'insert.neighbour',
  nameKey: 'command.insert.neighbour',
  group: 'insert',
  icon: 'plus',
  shortcuts: ['Mod+Enter'],
  edits: true,
  isEnabled: (editor) => neighbourOf(editor) !== null || editor.cell.get() !== null,
  run(editor) {
    if (neighbourOf(editor) === null) return void editor.maps.get()?.addNext();
    const like = neighbourOf(editor);
    const item = like === null ? undefined : editor.board.item(like);
    if (!item || like === null) return;
    const cell = cellOfItem(editor, like);
    if (cell) return insertAfter(editor, item, cell);
    const [w, h] = editor.board.sizeOf(like);
    const [x, y] = editor.board.positionOf(like);
    const container = editor.board.parentOf(like);
    const area = container === null ? null : editor.board.homeOf(container);
    let place: Point = [x + w + gap, y];
    while (isTaken(editor, place, [w, h])) place = [place[0] + w + gap, place[1]];
    if (area && place[0] + w > area.x + area.w) {
      place = [area.x + gap, y + h + gap];
      while (isTaken(editor, place, [w, h])) place = [place[0] + w + gap, place[1]];
    }
    const { color, fontSize } = item as { color?: unknown; fontSize?: unknown };
    const alike = {
      type: item.type,
      pos: place,
      size: item.size,
      ...(color === undefined ? {} : { color }),
      ...(fontSize === undefined ? {} : { fontSize }),
    } as NewItem;
    editor.textEditing.stop();
    const added = addItem(editor, alike, true);
    if (added !== undefined) reveal(editor, [added]);
  },
});

/** The next one in a cell, after an item. */
function insertAfter(editor: Editor, item: Item, cell: CellTarget): void {
  const flow = mapLayout(editor, cell.map)?.cells.get(cell.slot)?.flow;
  const at = flow?.items.findIndex((flowed) => flowed.item.id === item.id) ?? -1;
  editor.textEditing.stop();
  const index = at < 0 ? undefined : at + 1;
  const color = 'color' in item ? { color: item.color } : {};
  const added = addToCellOf(editor, { type: item.type, ...color } as NewItem, { ...cell, index }, true);
  if (added !== undefined) reveal(editor, [added]);
}

/** The item that a neighbour is made for: the one being written in, or the only one selected. */
function neighbourOf(editor: Editor): string | null {
  const [first, second] = editor.selection.ids.get();
  const id = editor.textEditing.current.get()?.itemId ?? (second === undefined ? first : undefined);
  const item = id === undefined ? undefined : editor.board.item(id);
  const type = item && typeOf(item);
  return id !== undefined && type && !type.isContainer && type.resize !== 'none' ? id : null;
}

/** The longer edge of a picture that has just been put on the board, in board units. */
const pictureEdge = 480;

export const insertImage = defineCommand<{
  readonly files?: readonly FileLike[];
  readonly at?: Point;
  readonly cell?: CellTarget;
} | void>({
  id: 'insert.image',
  nameKey: 'command.insert.image',
  group: 'insert',
  icon: 'image',
  edits: true,
  isEnabled: (editor) => editor.services.uploadFile !== undefined,
  async run(editor, args) {
    const { uploadFile, pickImages } = editor.services;
    if (!uploadFile) return;
    // The cell that was chosen counts, wherever the pointer has gone while the picture was picked.
    const cell = args?.at ? null : (args?.cell ?? cellForNew(editor, 'image'));
    const at = args?.at ?? middleOfView(editor);
    const files = args?.files ?? (await pickImages?.()) ?? [];
    let [x, y] = at;
    for (const file of files) {
      const stored = await uploadFile(file);
      const size = pictureSize(stored);
      if (cell && mapLayout(editor, cell.map)?.cells.has(cell.slot)) {
        addToCellOf(editor, { type: 'image', file: stored, size }, cell);
        continue;
      }
      addItem(editor, { type: 'image', file: stored, size, pos: [x - size[0] / 2, y - size[1] / 2] });
      [x, y] = [x + gap, y + gap];
    }
  },
});

function pictureSize({ width, height }: ImageFile): Size {
  const scale = Math.min(1, pictureEdge / Math.max(width, height));
  return [Math.max(24, width * scale), Math.max(24, height * scale)];
}
