import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { Point, Size } from '@whoboard/shared/board/schema.ts';
import type { ImageFile } from '@whoboard/shared/items/image-file.ts';
import { findItemType, typeOf, type ItemTypeName, type NewItem } from '@whoboard/shared/items/index.ts';
import type { Editor } from '../model/editor.ts';
import { hideNewNotes } from '../model/private/hide-new-notes.ts';
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
  if (item.type === 'note' && hideNewNotes(editor, [item], edit)) return undefined;
  const type = findItemType(item.type)!;
  const pos: Point = item.pos ?? [0, 0];
  const size: Size = item.size ?? type.initialSize;
  const container = type.isContainer
    ? null
    : editor.scene.containerAt([pos[0] + size[0] / 2, pos[1] + size[1] / 2], new Set());
  const origin: Point = container === null ? [0, 0] : editor.board.positionOf(container);
  const inContainer = { ...item, parent: container, pos: [pos[0] - origin[0], pos[1] - origin[1]] as Point };
  const colored = usesNoteColor(item)
    ? { color: editor.newItems.noteColor.get(), ...inContainer }
    : inContainer;
  const [id] = editor.board.change((doc) => addItems(doc, [colored as NewItem], editor.me.id));
  if (id === undefined) return undefined;
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
  type: Exclude<ItemTypeName, 'image' | 'persona'>,
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
      const added = addItem(editor, { type, pos: freePlace(editor, placeForNew(editor), size) }, true);
      if (added !== undefined) reveal(editor, [added]);
    },
  });
};

export const insertNote = insertCommand('note', ['N']);
export const insertText = insertCommand('text');
export const insertFrame = insertCommand('frame');
export const insertInterview = insertCommand('interview');
export const insertPanelTracker = insertCommand('panelTracker');
export const insertInventory = insertCommand('inventory');
export const insertAction = insertCommand('action');
export const insertEmpathyMap = insertCommand('empathyMap');
export const insertJourney = insertCommand('journey');

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
  isEnabled: (editor) => neighbourOf(editor) !== null,
  run(editor) {
    const like = neighbourOf(editor);
    const item = like === null ? undefined : editor.board.item(like);
    if (!item || like === null) return;
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
    const at = args?.at ?? middleOfView(editor);
    const files = args?.files ?? (await pickImages?.()) ?? [];
    let [x, y] = at;
    for (const file of files) {
      const stored = await uploadFile(file);
      const size = pictureSize(stored);
      addItem(editor, { type: 'image', file: stored, size, pos: [x - size[0] / 2, y - size[1] / 2] });
      [x, y] = [x + gap, y + gap];
    }
  },
});

function pictureSize({ width, height }: ImageFile): Size {
  const scale = Math.min(1, pictureEdge / Math.max(width, height));
  return [Math.max(24, width * scale), Math.max(24, height * scale)];
}
