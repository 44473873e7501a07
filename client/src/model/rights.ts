import type { Editor } from './editor.ts';

/** Whether this person may change an item: locked ones belong to facilitators, and so do all while the writing is frozen. */
export function mayChange(editor: Pick<Editor, 'canEdit' | 'me' | 'board' | 'guard'>, id: string): boolean {
  const item = editor.board.item(id);
  if (!item || !editor.canEdit || isGuarded(editor, id)) return false;
  return !item.locked || editor.me.role === 'facilitator';
}

/** Whether the session keeps this person from changing an item, or what lies in it. */
function isGuarded({ board, guard }: Pick<Editor, 'board' | 'guard'>, id: string): boolean {
  const { isFrozen, locked } = guard.get();
  if (isFrozen || locked.size === 0) return isFrozen;
  for (let at: string | null = id; at !== null; at = board.parentOf(at)) if (locked.has(at)) return true;
  return false;
}

/** The selected items that this person may change. */
export function changeable(
  editor: Pick<Editor, 'canEdit' | 'me' | 'board' | 'selection' | 'guard'>,
): readonly string[] {
  return [...editor.selection.ids.get()].filter((id) => mayChange(editor, id));
}
