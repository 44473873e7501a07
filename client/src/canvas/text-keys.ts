import type { EditableText } from '@whoboard/shared/items/item-type.ts';
import { runCommand } from '../commands/define.ts';
import { commandFor } from '../commands/shortcuts.ts';
import { isEmptyText, newEntry, removeListEntry } from '../commands/text-commands.ts';
import type { Editor } from '../model/editor.ts';
import { cellOfItem } from '../model/map-places.ts';
import { keyInput } from './keyboard.ts';

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');
/** Commands whose shortcuts work while one writes; all others would get in the way of letters. */
const whileWriting: ReadonlySet<string> = new Set([
  'edit.undo',
  'edit.redo',
  'insert.neighbour',
  'help.palette',
]);

/**
 * Keys that mean more than a letter: Enter finishes (in a list it makes the next entry), Shift+Enter breaks the line, Tab
 * goes on to the next text or makes the neighbour note, Backspace in an empty entry removes it, Escape finishes.
 */
export function onTextKey(editor: Editor, event: KeyboardEvent, itemId: string, text: EditableText): void {
  event.stopPropagation();
  // Enter and Tab choose among the suggestions of an input method.
  if (event.isComposing || event.keyCode === 229) return;
  const taken = takes(editor, event, itemId, text);
  if (taken) event.preventDefault();
}

function takes(editor: Editor, event: KeyboardEvent, itemId: string, text: EditableText): boolean {
  if (event.key === 'Escape') {
    editor.textEditing.stop();
    return true;
  }
  if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
    if (event.shiftKey && text.multiline) return false;
    enter(editor, itemId, text);
    return true;
  }
  if (event.key === 'Tab' && !event.ctrlKey && !event.metaKey && !event.altKey) {
    tab(editor, itemId, event.shiftKey);
    return true;
  }
  if (event.key === 'Backspace' && text.entryOf && isEmptyText(editor, itemId, text.path)) {
    runCommand(editor, removeListEntry, { itemId, ...text.entryOf });
    return true;
  }
  const command = commandFor(editor.commands.list, keyInput(event), isMac);
  if (!command || !whileWriting.has(command.id)) return false;
  editor.commands.run(command.id);
  return true;
}

function enter(editor: Editor, itemId: string, text: EditableText): void {
  const { entryOf, newEntryValues: values } = text;
  // An empty entry ends the list, as an empty line ends a list in other programs.
  if (!entryOf || isEmptyText(editor, itemId, text.path)) return editor.textEditing.stop();
  const field = text.path.at(-1)!;
  runCommand(editor, newEntry, { itemId, list: entryOf.list, values, after: entryOf.entryId, field });
}

function tab(editor: Editor, itemId: string, isBackwards: boolean): void {
  if (cellOfItem(editor, itemId)) {
    // As in a spreadsheet: what is written stands, and the keys are in the next cell.
    editor.textEditing.stop();
    editor.selection.set([itemId]);
    return void editor.maps.get()?.step(isBackwards ? -1 : 1);
  }
  if (!isBackwards && editor.commands.isEnabled('insert.neighbour'))
    return editor.commands.run('insert.neighbour');
  if (!editor.textEditing.step(isBackwards ? -1 : 1)) editor.textEditing.stop();
}
