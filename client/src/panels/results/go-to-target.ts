import { parseTarget, type TargetId } from '@whoboard/shared/voting/target.ts';
import { showSource } from '../../commands/evidence-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { showTarget } from '../voting/show-target.ts';

/** Selects what a line of the results is about and brings it into view: an item, or a part of one. */
export function goToTarget(editor: Editor, target: TargetId): void {
  const parsed = parseTarget(target);
  if (!parsed) return;
  const votes = editor.votes.get();
  if (votes) showTarget(editor, votes, target);
  else showSource(editor, parsed.item, parsed.part);
}
