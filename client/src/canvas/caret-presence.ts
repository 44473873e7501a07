import type { FieldPath } from '@whoboard/shared/board/layout.ts';
import * as Y from 'yjs';
import type { Editor } from '../model/editor.ts';

/** Tells the others where one writes. @returns how to stop */
export function followCaret(
  editor: Editor,
  field: HTMLTextAreaElement,
  ytext: Y.Text,
  itemId: string,
  path: FieldPath,
): () => void {
  const position = (index: number): unknown =>
    Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(ytext, Math.min(index, ytext.length)));
  let last = '';
  const tell = (): void => {
    if (document.activeElement !== field) return;
    const isBackwards = field.selectionDirection === 'backward';
    const head = isBackwards ? field.selectionStart : field.selectionEnd;
    const anchor = isBackwards ? field.selectionEnd : field.selectionStart;
    const key = `${head} ${anchor} ${ytext.length}`;
    if (key === last) return;
    last = key;
    editor.presence.setCaret({ itemId, path, head: position(head), anchor: position(anchor) });
  };
  document.addEventListener('selectionchange', tell);
  field.addEventListener('input', tell);
  field.addEventListener('focus', tell);
  return () => {
    document.removeEventListener('selectionchange', tell);
    field.removeEventListener('input', tell);
    field.removeEventListener('focus', tell);
    editor.presence.setCaret(null);
  };
}
