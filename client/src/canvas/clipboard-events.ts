import { clipboardContent } from '../commands/clipboard-commands.ts';
import type { Editor } from '../model/editor.ts';
import { itemsMimeType, type ClipboardContent, type EditorServices } from '../model/services.ts';
import { isTextField } from './keyboard.ts';

/** Copy, cut, paste and drop as browsers tell of them, unless they are meant for a text field or a dialog. */
export function listenToClipboard(editor: Editor, board: HTMLElement): () => void {
  const isForBoard = (event: Event): boolean => {
    const target = event.target instanceof Element ? event.target : null;
    return !event.defaultPrevented && !isTextField(target) && !target?.closest('[role=dialog]');
  };
  const onCopy = (event: ClipboardEvent): void => {
    const hasWords = (document.getSelection()?.toString() ?? '') !== '';
    if (!isForBoard(event) || hasWords || editor.selection.ids.get().size === 0) return;
    const { text, items } = clipboardContent(editor);
    event.clipboardData?.setData('text/plain', text);
    if (items !== undefined) event.clipboardData?.setData(itemsMimeType, items);
    event.preventDefault();
    if (event.type === 'cut') editor.commands.run('edit.delete');
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (!isForBoard(event) || !event.clipboardData) return;
    event.preventDefault();
    editor.commands.run('edit.paste', contentOf(event.clipboardData));
  };
  const onDragOver = (event: DragEvent): void => {
    if (!editor.canEdit) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };
  const onDrop = (event: DragEvent): void => {
    if (!editor.canEdit || !event.dataTransfer) return;
    event.preventDefault();
    const rect = board.getBoundingClientRect();
    editor.newItems.pointer.set(editor.camera.toBoard([event.clientX - rect.left, event.clientY - rect.top]));
    editor.commands.run('edit.paste', contentOf(event.dataTransfer));
  };
  document.addEventListener('copy', onCopy);
  document.addEventListener('cut', onCopy);
  document.addEventListener('paste', onPaste);
  board.addEventListener('dragover', onDragOver);
  board.addEventListener('drop', onDrop);
  return () => {
    document.removeEventListener('copy', onCopy);
    document.removeEventListener('cut', onCopy);
    document.removeEventListener('paste', onPaste);
    board.removeEventListener('dragover', onDragOver);
    board.removeEventListener('drop', onDrop);
  };
}

/** What an event brings of the clipboard. */
export function contentOf(data: DataTransfer): ClipboardContent {
  const items = data.getData(itemsMimeType);
  const files = [...data.files].filter((file) => file.type.startsWith('image/'));
  return { text: data.getData('text/plain'), ...(items ? { items } : {}), files };
}

/**
 * The clipboard for menus, where no event of the browser comes. Own items cannot be written there by every browser, so
 * they are remembered with the words that were written instead of them.
 */
export function browserClipboard(): Required<Pick<EditorServices, 'readClipboard' | 'writeClipboard'>> {
  let last: ClipboardContent | null = null;
  return {
    async writeClipboard(content) {
      last = content;
      await navigator.clipboard.writeText(content.text);
    },
    async readClipboard() {
      const text = await navigator.clipboard.readText();
      return last && last.text === text ? last : { text };
    },
  };
}
