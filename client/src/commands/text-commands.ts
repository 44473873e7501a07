import { addEntry, entryIdsOf, removeEntry } from '@whoboard/shared/board/edits/lists.ts';
import { textAt } from '@whoboard/shared/board/edits/text.ts';
import type { FieldPath } from '@whoboard/shared/board/layout.ts';
import type { Editor } from '../model/editor.ts';
import { mayChange } from '../model/rights.ts';
import { defineCommand } from './define.ts';

export interface NewEntryArgs {
  readonly itemId: string;
  readonly list: FieldPath;
  /** The entry after which it goes; at the end when left out. */
  readonly after?: string;
  /** What its text begins with. */
  readonly text?: string;
  /** The text field of the entry. */
  readonly field?: string;
}

/** Makes an entry of a list (a statement) and opens the text editor on it. */
export const newEntry = defineCommand<NewEntryArgs>({
  id: 'text.newEntry',
  nameKey: 'command.text.newEntry',
  group: 'edit',
  hidden: true,
  edits: true,
  run(editor, { itemId, list, after, text = '', field = 'text' }) {
    if (!mayChange(editor, itemId)) return;
    const id = editor.board.change((doc) =>
      addEntry(doc, itemId, list, { [field]: text }, after === undefined ? {} : { after }),
    );
    if (id !== null) editor.textEditing.start(itemId, [...list, id, field]);
  },
});

export interface RemoveEntryArgs {
  readonly itemId: string;
  readonly list: FieldPath;
  readonly entryId: string;
}

/** Removes an entry of a list and goes on in the one before it. */
export const removeListEntry = defineCommand<RemoveEntryArgs>({
  id: 'text.removeEntry',
  nameKey: 'command.text.removeEntry',
  group: 'edit',
  hidden: true,
  edits: true,
  run(editor, { itemId, list, entryId }) {
    if (!mayChange(editor, itemId)) return;
    const ids = entryIdsOf(editor.board.doc, itemId, list);
    const before = ids[ids.indexOf(entryId) - 1];
    const field = editor.textEditing.current.get()?.text.path.at(-1) ?? 'text';
    editor.textEditing.stop();
    editor.board.change((doc) => removeEntry(doc, itemId, list, entryId));
    if (before !== undefined) editor.textEditing.start(itemId, [...list, before, field]);
  },
});

/** Whether a text is still empty, as Backspace in it asks. */
export function isEmptyText(editor: Editor, itemId: string, path: FieldPath): boolean {
  return (textAt(editor.board.doc, itemId, path)?.length ?? 0) === 0;
}
