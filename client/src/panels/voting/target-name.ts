import { targetLabel } from '@whoboard/shared/voting/target-label.ts';
import type { TargetId } from '@whoboard/shared/voting/target.ts';
import type { Editor } from '../../model/editor.ts';

/** What a target says now; null when it is gone. */
export function targetName(editor: Editor, id: TargetId): string | null {
  return targetLabel(id, (item) => editor.board.item(item), editor.drawContext().t);
}
