import { duplicateItems } from '@whoboard/shared/board/edits/copies.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { FieldPath } from '@whoboard/shared/board/layout.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { Editor } from '../model/editor.ts';
import { changeable, mayChange } from '../model/rights.ts';
import { defineCommand } from './define.ts';
import { deleteFromBoard } from './delete-from-board.ts';

const hasSelection = (editor: Editor): boolean => editor.selection.ids.get().size > 0;
const hasChangeable = (editor: Editor): boolean => changeable(editor).length > 0;

const isOnHead = (editor: Editor): boolean => (editor.cell.get()?.part ?? 'cell') !== 'cell';

export const deleteSelection = defineCommand({
  id: 'edit.delete',
  nameKey: 'command.edit.delete',
  group: 'edit',
  icon: 'delete',
  shortcuts: ['Delete', 'Backspace'],
  edits: true,
  isEnabled: (editor) => hasChangeable(editor) || isOnHead(editor),
  run(editor) {
    const ids = changeable(editor);
    if (ids.length === 0) return void editor.maps.get()?.remove();
    editor.textEditing.stop();
    deleteFromBoard(editor, ids);
  },
});

export const duplicate = defineCommand({
  id: 'edit.duplicate',
  nameKey: 'command.edit.duplicate',
  group: 'edit',
  icon: 'duplicate',
  shortcuts: ['Mod+D'],
  edits: true,
  isEnabled: hasSelection,
  run(editor) {
    const ids = editor.selection.ids.get();
    editor.selection.set(editor.board.change((doc) => duplicateItems(doc, ids, { by: editor.me.id })));
  },
});

export const selectAll = defineCommand({
  id: 'edit.selectAll',
  nameKey: 'command.edit.selectAll',
  group: 'edit',
  icon: 'selectAll',
  shortcuts: ['Mod+A'],
  edits: false,
  run: (editor) => editor.selection.all(),
});

export const selectNext = defineCommand({
  id: 'edit.selectNext',
  nameKey: 'command.edit.selectNext',
  group: 'edit',
  shortcuts: ['Tab'],
  edits: false,
  isEnabled: (editor) => editor.board.count.get() > 0,
  run: (editor) => selectBy(editor, 1),
});

export const selectPrevious = defineCommand({
  id: 'edit.selectPrevious',
  nameKey: 'command.edit.selectPrevious',
  group: 'edit',
  shortcuts: ['Shift+Tab'],
  edits: false,
  isEnabled: (editor) => editor.board.count.get() > 0,
  run: (editor) => selectBy(editor, -1),
});

/** Opens the text editor; with a path on that text, else on the item's first one. */
export const editText = defineCommand<{
  readonly itemId: string;
  readonly path?: FieldPath;
  /** Where the caret goes, on the board. */
  readonly at?: Point;
} | void>({
  id: 'edit.text',
  nameKey: 'command.edit.text',
  group: 'edit',
  icon: 'edit',
  shortcuts: ['Enter', 'F2'],
  edits: true,
  isEnabled: (editor) => {
    const item = onlySelected(editor);
    return item === null || canBeWrittenIn(editor, item);
  },
  run(editor, args) {
    const itemId = args?.itemId ?? onlySelected(editor);
    if (itemId === null) return void editor.maps.get()?.write();
    editor.selection.set([itemId]);
    editor.textEditing.start(itemId, args?.path, args?.at);
  },
});

/** Ends whatever is going on, one thing at a time: the gesture, the text, the tool, the selection. */
export const escape = defineCommand({
  id: 'edit.escape',
  nameKey: 'command.edit.escape',
  group: 'edit',
  shortcuts: ['Escape'],
  edits: false,
  run(editor) {
    const tool = editor.tools.active();
    if (tool.isBusy?.()) tool.cancel?.(editor);
    else if (editor.textEditing.current.get()) editor.textEditing.stop();
    else if (tool.id !== editor.tools.list[0]?.id) editor.tools.use(editor.tools.list[0]!.id);
    else if (editor.cell.get()) {
      const { map } = editor.cell.get()!;
      editor.selection.set([map]);
    } else editor.selection.clear();
  },
});

function onlySelected(editor: Editor): string | null {
  const [first, second] = editor.selection.ids.get();
  return first !== undefined && second === undefined ? first : null;
}

function canBeWrittenIn(editor: Editor, id: string): boolean {
  const item = editor.board.item(id);
  const type = item && typeOf(item);
  if (!item || !type || !mayChange(editor, id)) return false;
  return type.editableTexts(item, editor.drawContext()).length > 0;
}

/** Selects the item after or before the selection in reading order and brings it into view. */
function selectBy(editor: Editor, by: 1 | -1): void {
  const order = editor.board.order.get();
  const selected = editor.selection.ids.get();
  const places = order.flatMap((id, index) => (selected.has(id) ? [index] : []));
  const from = by === 1 ? (places.at(-1) ?? -1) : (places[0] ?? order.length);
  const next = order[(from + by + order.length) % order.length];
  if (next === undefined) return;
  editor.selection.set([next]);
  reveal(editor, [next]);
}

/** Moves the view when items are not wholly in what of it lies free. */
export function reveal(editor: Editor, ids: Iterable<string>): void {
  const bounds = editor.board.boundsOf(ids);
  if (bounds) editor.camera.reveal(bounds);
}
