import { parseTarget, type TargetId } from '@whoboard/shared/voting/target.ts';
import type { Editor } from '../../model/editor.ts';
import type { Votes } from '../../model/voting/votes.ts';

/** Selects a target on the board and brings it into view. */
export function showTarget(editor: Editor, votes: Votes, id: TargetId): void {
  const target = parseTarget(id);
  const box = votes.boxOf(id);
  if (!target || !box) return;
  editor.selection.set([target.item]);
  editor.camera.show(box, { maxZoom: 1 });
}
