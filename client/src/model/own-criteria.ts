import type { Editor } from './editor.ts';

/** The names of the criteria that the team of this board has chosen, for the columns of a table. */
export function ownCriteriaOf(editor: Editor): readonly string[] {
  return editor.board.order.get().flatMap((id) => {
    const item = editor.board.item(id);
    if (!item || !('planned' in item)) return [];
    return item.criteria.filter(({ source }) => source === 'own').map(({ name }) => name);
  });
}
