import { deleteItems } from '@whoboard/shared/board/edits/items.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import type { Editor } from '../model/editor.ts';

/**
 * How many items go in one change. What deleting costs the server, which serves others meanwhile, and everybody's page
 * grows with the number of items in a change: ten thousand at once held up everybody for half a second and more.
 */
const itemsPerChange = 250;

/** Deletes items as one step, in several changes where they are many. */
export function deleteFromBoard(editor: Editor, ids: readonly string[]): void {
  const { board } = editor;
  const remove = (some: readonly string[]): void =>
    board.change((doc) => deleteItems(doc, some, (id) => board.homeOf(id)));
  if (ids.length <= itemsPerChange) return remove(ids);
  // In the sequence in which they were made, so that the places of those that go together are one range of the document.
  const wanted = new Set(ids);
  const asMade = [...itemsOf(board.doc).keys()].filter((id) => wanted.has(id));
  // What lies in an item goes before it: nothing is brought out of an area only to be deleted as well.
  const innermostFirst = asMade
    .map((id) => ({ id, depth: depthOf(editor, id) }))
    .sort((a, b) => b.depth - a.depth)
    .map(({ id }) => id);
  const endStep = editor.history.beginStep();
  editor.selection.clear();
  try {
    for (let from = 0; from < innermostFirst.length; from += itemsPerChange)
      remove(innermostFirst.slice(from, from + itemsPerChange));
  } finally {
    endStep();
  }
}

/** How many items an item lies in. */
function depthOf({ board }: Editor, id: string): number {
  let depth = 0;
  for (let at = board.parentOf(id); at !== null; at = board.parentOf(at)) depth++;
  return depth;
}
