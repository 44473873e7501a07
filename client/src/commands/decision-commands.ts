import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { decisionsInOrder, newDecision, type DecisionInput } from '@whoboard/shared/decisions/decisions.ts';
import { findItemType } from '@whoboard/shared/items/index.ts';
import { parseTarget } from '@whoboard/shared/voting/target.ts';
import type { Editor } from '../model/editor.ts';
import { defineCommand } from './define.ts';
import { freePlace, gap, middleOfView, placeForNew } from './free-place.ts';
import { addItem } from './insert-commands.ts';
import { reveal } from './selection-commands.ts';

const initialSize = findItemType('decision')!.initialSize;

/** An empty decision of today, near the pointer or in the middle of the view. */
export const insertDecision = defineCommand({
  id: 'insert.decision',
  nameKey: 'command.insert.decision',
  group: 'insert',
  icon: 'decision',
  edits: true,
  run(editor) {
    editor.textEditing.stop();
    const { today } = editor.drawContext();
    const pos = freePlace(editor, placeForNew(editor), initialSize);
    const added = addItem(editor, { ...newDecision({ text: '', today, vote: null }), pos }, true);
    if (added !== undefined) reveal(editor, [added]);
  },
});

/**
 * Puts a decision on the wall: beside what was voted on, else below the decision before it, else in the middle of the view.
 * @returns its id; undefined when the words are empty or nothing can be added
 */
export function decide(editor: Editor, input: Omit<DecisionInput, 'today'>): string | undefined {
  const decision = newDecision({ ...input, today: editor.drawContext().today });
  if (decision.text === '') return undefined;
  const pos = freePlace(editor, placeOf(editor, input), initialSize);
  const [id] = editor.board.change((doc) => addItems(doc, [{ ...decision, pos }], editor.me.id));
  return id;
}

/** The middle of where a decision would best lie. */
function placeOf(editor: Editor, { vote }: Omit<DecisionInput, 'today'>): Point {
  const [w, h] = initialSize;
  const voted = vote ? editor.board.boundsOf([parseTarget(vote.target)?.item ?? '']) : null;
  if (voted) return [voted.x + voted.w + gap + w / 2, voted.y + h / 2];
  const last = decisionsInOrder(editor.board.snapshot().items.values()).at(-1);
  const above = last ? editor.board.boundsOf([last.id]) : null;
  return above ? [above.x + w / 2, above.y + above.h + gap + h / 2] : middleOfView(editor);
}
