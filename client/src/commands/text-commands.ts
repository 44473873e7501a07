import { addEntry, removeEntry } from '@whoboard/shared/board/edits/lists.ts';
import { isEqual } from '@whoboard/shared/board/edits/records.ts';
import { textAt } from '@whoboard/shared/board/edits/text.ts';
import type { FieldPath } from '@whoboard/shared/board/layout.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { EntryValues } from '@whoboard/shared/items/item-type.ts';
import type { Editor } from '../model/editor.ts';
import { mayChange } from '../model/rights.ts';
import { defineCommand } from './define.ts';

export interface NewEntryArgs {
  readonly itemId: string;
  readonly list: FieldPath;
  /** What tells where it stands, beside its place in the list. */
  readonly values?: EntryValues | undefined;
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
  run(editor, { itemId, list, values, after, text = '', field = 'text' }) {
    if (!mayChange(editor, itemId)) return;
    const id = editor.board.change((doc) =>
      addEntry(doc, itemId, list, { ...values, [field]: text }, { after }),
    );
    if (id !== null) editor.textEditing.start(itemId, [...list, id, field]);
  },
});

export interface RemoveEntryArgs {
  readonly itemId: string;
  readonly list: FieldPath;
  readonly entryId: string;
}

/** Removes an entry of a list and goes on in the one that stands before it. */
export const removeListEntry = defineCommand<RemoveEntryArgs>({
  id: 'text.removeEntry',
  nameKey: 'command.text.removeEntry',
  group: 'edit',
  hidden: true,
  edits: true,
  run(editor, { itemId, list, entryId }) {
    if (!mayChange(editor, itemId)) return;
    const before = entryTextBefore(editor, itemId, entryId);
    editor.textEditing.stop();
    editor.board.change((doc) => removeEntry(doc, itemId, list, entryId));
    if (before) editor.textEditing.start(itemId, before);
  },
});

/** The path of the text of the entry before, as long as it stands in the same place of the item (its section). */
function entryTextBefore(editor: Editor, itemId: string, entryId: string): FieldPath | null {
  const item = editor.board.item(itemId);
  const texts = (item && typeOf(item)?.editableTexts(item, editor.drawContext())) ?? [];
  const entries = texts.filter((text) => text.entryOf);
  const index = entries.findIndex((text) => text.entryOf?.entryId === entryId);
  const before = entries[index - 1];
  const isNear = before && isEqual(before.newEntryValues, entries[index]?.newEntryValues);
  return isNear ? before.path : null;
}

/** Whether a text is still empty, as Backspace in it asks. */
export function isEmptyText(editor: Editor, itemId: string, path: FieldPath): boolean {
  return (textAt(editor.board.doc, itemId, path)?.length ?? 0) === 0;
}
