import { addToCell, putIntoCell } from '@whoboard/shared/board/edits/cells.ts';
import { copyItems, pasteItems } from '@whoboard/shared/board/edits/copies.ts';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { boundsOf, boxOf } from '@whoboard/shared/board/geometry.ts';
import type { NoteInput } from '@whoboard/shared/formats/csv.ts';
import type { InterviewInput } from '@whoboard/shared/formats/interviews-from-table.ts';
import { isSpreadsheet, notesFromLines } from '@whoboard/shared/formats/paste.ts';
import type { Point, Size } from '@whoboard/shared/board/schema.ts';
import {
  findItemType,
  typeOf,
  type Item,
  type KnownItem,
  type NewItem,
} from '@whoboard/shared/items/index.ts';
import type { TextNode } from '@whoboard/shared/items/item-type.ts';
import type { Editor } from '../model/editor.ts';
import { ownCriteriaOf } from '../model/own-criteria.ts';
import { freeContainerAt } from '../model/map-places.ts';
import { changeable, mayChange } from '../model/rights.ts';
import type { ClipboardContent } from '../model/services.ts';
import { parseItems, serializeItems } from './clipboard-format.ts';
import { CardColumns } from './card-columns.ts';
import { hideNewNotes } from '../model/private/hide-new-notes.ts';
import { defineCommand, runCommand } from './define.ts';
import { deleteFromBoard } from './delete-from-board.ts';
import { freePlace, gap, placeForNew } from './free-place.ts';
import { cellForNew, inCellColor, insertImage } from './insert-commands.ts';
import { reveal } from './selection-commands.ts';

const hasSelection = (editor: Editor): boolean => editor.selection.ids.get().size > 0;

/** What is selected, as words and as items. */
export function clipboardContent(editor: Editor): ClipboardContent {
  const items = copyItems(editor.board.doc, editor.selection.ids.get());
  const words = items.map((item) => textOf(editor, item)).filter((text) => text !== '');
  return { text: words.join('\n'), items: serializeItems(items) };
}

export const copy = defineCommand({
  id: 'edit.copy',
  nameKey: 'command.edit.copy',
  group: 'edit',
  icon: 'copy',
  shortcuts: ['Mod+C'],
  byBrowser: true,
  edits: false,
  isEnabled: hasSelection,
  run: async (editor) => editor.services.writeClipboard?.(clipboardContent(editor)),
});

export const cut = defineCommand({
  id: 'edit.cut',
  nameKey: 'command.edit.cut',
  group: 'edit',
  icon: 'cut',
  shortcuts: ['Mod+X'],
  byBrowser: true,
  edits: true,
  isEnabled: (editor) => changeable(editor).length > 0,
  async run(editor) {
    await editor.services.writeClipboard?.(clipboardContent(editor));
    deleteFromBoard(editor, changeable(editor));
  },
});

/** Pastes what is given (by the browser's event), or what the clipboard holds. */
export const paste = defineCommand<ClipboardContent | void>({
  id: 'edit.paste',
  nameKey: 'command.edit.paste',
  group: 'edit',
  icon: 'clipboard',
  shortcuts: ['Mod+V'],
  byBrowser: true,
  edits: true,
  async run(editor, given) {
    const content = given ?? (await editor.services.readClipboard?.());
    if (!content) return;
    if (content.files && content.files.length > 0) {
      const cell = cellForNew(editor, 'image');
      const where = cell ? { cell } : { at: placeForNew(editor) };
      runCommand(editor, insertImage, { files: content.files, ...where });
      return;
    }
    const items = content.items === undefined ? null : parseItems(content.items);
    const { text } = content;
    const ids = items
      ? pasteAt(editor, items)
      : isSpreadsheet(text)
        ? await pasteCells(editor, text)
        : pasteNotes(editor, notesFromLines(text));
    if (ids.length === 0) return;
    editor.selection.set(ids);
    reveal(editor, ids);
  },
});

/** Puts copied items around the pointer or the middle of the view, their arrangement kept. */
function pasteAt(editor: Editor, items: readonly KnownItem[]): readonly string[] {
  const roots = items.filter((item) => item.parent === null);
  const bounds = boundsOf(roots.map((item) => boxOf(item.pos, item.size)));
  if (!bounds) return [];
  const [x, y] = placeForNew(editor);
  const offset: Point = [x - bounds.x - bounds.w / 2, y - bounds.y - bounds.h / 2];
  const cell = cellForNew(editor, roots[0]!.type);
  return editor.board.change((doc) => {
    const pasted = pasteItems(doc, items, { offset, by: editor.me.id });
    if (cell && mayChange(editor, cell.map)) putIntoCell(doc, pasted, cell);
    return pasted;
  });
}

/** Reading tables is fetched when the first one comes; out of the server's reach the lines come in as they are. */
async function pasteCells(editor: Editor, text: string): Promise<readonly string[]> {
  const cells = await import('@whoboard/shared/formats/paste-cells.ts').catch(() => null);
  if (!cells) return pasteNotes(editor, notesFromLines(text.replaceAll('\t', ' ')));
  const pasted = cells.readPastedCells(text, { ownCriteria: ownCriteriaOf(editor) });
  if (pasted.kind === 'notes') return pasteNotes(editor, pasted.notes);
  if (pasted.kind === 'interviews') return pasteInterviews(editor, pasted.interviews);
  editor.commands.run('board.importText', text);
  return [];
}

/** Cards side by side at a free place. */
function pasteInterviews(editor: Editor, interviews: readonly InterviewInput[]): readonly string[] {
  const columns = new CardColumns(editor, [0, 0], interviews.length);
  const places = interviews.map((interview) => columns.place(interview));
  const [width] = findItemType('interview')!.initialSize;
  const [left, top] = freePlace(editor, placeForNew(editor), columns.sizeFor(width));
  const placed = interviews.map((interview, index): NewItem => {
    const [x, y] = places[index]!;
    return { ...interview, pos: [left + x, top + y] };
  });
  return editor.board.change((doc) => addItems(doc, placed, editor.me.id));
}

/** In a block about as wide as high. */
function pasteNotes(editor: Editor, pasted: readonly NoteInput[]): readonly string[] {
  const cell = cellForNew(editor, 'note');
  if (hideNewNotes(editor, pasted, false, cell ?? undefined)) return [];
  if (cell && mayChange(editor, cell.map)) {
    const inCell = pasted.map((note) => inCellColor(editor, cell, note));
    return editor.board.change((doc) => addToCell(doc, inCell, cell, editor.me.id));
  }
  const [w, h] = findItemType('note')!.initialSize;
  const columns = Math.max(1, Math.min(10, Math.ceil(Math.sqrt(pasted.length))));
  const rows = Math.ceil(pasted.length / columns);
  const block: Size = [columns * (w + gap) - gap, rows * (h + gap) - gap];
  const [left, top] = freePlace(editor, placeForNew(editor), block);
  const color = editor.newItems.noteColor.get();
  const container = freeContainerAt(editor, [left + block[0] / 2, top + block[1] / 2], new Set());
  const [ox, oy] = container === null ? [0, 0] : editor.board.positionOf(container);
  const notes: readonly NewItem[] = pasted.map((note, index) => ({
    color,
    ...note,
    parent: container,
    pos: [left + (index % columns) * (w + gap) - ox, top + Math.floor(index / columns) * (h + gap) - oy],
  }));
  return editor.board.change((doc) => addItems(doc, notes, editor.me.id));
}

function textOf(editor: Editor, item: Item): string {
  const node = typeOf(item)?.toText(item, editor.drawContext().t);
  return node ? wordsOf(node).join('\n') : '';
}

function wordsOf(node: TextNode): readonly string[] {
  return [node.text, ...(node.children ?? []).flatMap(wordsOf)].filter((text) => text.trim() !== '');
}
