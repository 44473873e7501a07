import type { Editor } from './editor.ts';

/** Whether this person may change an item: locked ones belong to facilitators. */
export function mayChange(editor: Pick<Editor, 'canEdit' | 'me' | 'board'>, id: string): boolean {
  const item = editor.board.item(id);
  if (!item || !editor.canEdit) return false;
  return !item.locked || editor.me.role === 'facilitator';
}

/** The selected items that this person may change. */
export function changeable(
  editor: Pick<Editor, 'canEdit' | 'me' | 'board' | 'selection'>,
): readonly string[] {
  return [...editor.selection.ids.get()].filter((id) => mayChange(editor, id));
}
