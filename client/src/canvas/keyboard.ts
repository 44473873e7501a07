import { commandFor, type KeyInput } from '../commands/shortcuts.ts';
import type { Editor } from '../model/editor.ts';
import type { Gestures } from '../tools/gestures.ts';

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');

/** Where letters are typed: shortcuts without Ctrl or Cmd are letters there, and the clipboard is the field's. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.nodeName);
}

/** Widgets that have keys of their own. */
const ownKeys =
  '[role=dialog],[role=alertdialog],[role=menu],[role=listbox],[role=tree],[role=grid],[role=treegrid]';

export function keyInput(event: KeyboardEvent): KeyInput {
  return {
    key: event.key,
    code: event.code,
    shift: event.shiftKey,
    alt: event.altKey,
    ctrl: event.ctrlKey,
    meta: event.metaKey,
  };
}

/**
 * Runs commands by their shortcuts. The board has all keys while it has the focus; elsewhere on the page letters and
 * combinations work, but not the keys by which one moves in and presses widgets.
 */
export function listenToKeys(editor: Editor, gestures: Gestures, board: HTMLElement): () => void {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.isComposing || isTextField(event.target)) return;
    const target = event.target instanceof Element ? event.target : null;
    if (target?.closest(ownKeys)) return;
    const onBoard = target === board || target === document.body || target === null;
    if (isModifier(event.key))
      gestures.modifiers(event.shiftKey, event.altKey, isMac ? event.metaKey : event.ctrlKey);
    if (!onBoard && isWidgetKey(event.key) && !event.ctrlKey && !event.metaKey) return;
    if (event.key === ' ' && onBoard) {
      event.preventDefault();
      gestures.space(true);
      return;
    }
    if (event.key === 'Tab' && target === board && !isModified(event)) {
      if (editor.maps.get()?.step(event.shiftKey ? -1 : 1)) return event.preventDefault();
    }
    if (event.key === 'Tab' && (target !== board || leavesBoard(editor, event.shiftKey))) return;
    if (event.key === 'Enter' && insertsWithTool(editor, event)) return;
    const command = commandFor(editor.commands.list, keyInput(event), isMac);
    if (!command) return;
    event.preventDefault();
    editor.commands.run(command.id);
  };
  const onKeyUp = (event: KeyboardEvent): void => {
    if (event.key === ' ') gestures.space(false);
    if (isModifier(event.key))
      gestures.modifiers(event.shiftKey, event.altKey, isMac ? event.metaKey : event.ctrlKey);
  };
  const onBlur = (): void => void gestures.space(false);
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('keyup', onKeyUp);
  window.addEventListener('blur', onBlur);
  return () => {
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('keyup', onKeyUp);
    window.removeEventListener('blur', onBlur);
  };
}

function isModified(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}

/** With a tool that makes things, Enter makes one without a pointer. */
function insertsWithTool(editor: Editor, event: KeyboardEvent): boolean {
  const insert = `insert.${editor.tools.current.get()}`;
  if (!editor.commands.find(insert) || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey)
    return false;
  event.preventDefault();
  editor.tools.use(editor.tools.list[0]!.id);
  editor.commands.run(insert);
  return true;
}

/** After the last item, Tab goes on to the next part of the page: the board is no trap. */
function leavesBoard(editor: Editor, isBackwards: boolean): boolean {
  const order = editor.board.order.get();
  const selected = editor.selection.ids.get();
  if (order.length === 0) return true;
  const last = isBackwards ? order[0]! : order.at(-1)!;
  return selected.has(last) || (isBackwards && selected.size === 0);
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Alt' || key === 'Control' || key === 'Meta';
}

function isWidgetKey(key: string): boolean {
  return (
    key === 'Enter' ||
    key === ' ' ||
    key === 'Tab' ||
    key.startsWith('Arrow') ||
    key === 'Backspace' ||
    key === 'Delete'
  );
}
