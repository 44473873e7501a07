import type * as Y from 'yjs';
import { addItems } from '../board/edits/items.ts';
import { cleanLine } from '../board/edits/text.ts';
import type { Point } from '../board/schema.ts';
import { actionFields } from '../items/action/fields.ts';
import { wordsForAction, type ActionSource } from './origin.ts';

/** An action to be made, and where. */
export interface NewAction {
  readonly source: ActionSource;
  readonly pos: Point;
  readonly parent: string | null;
  /** The persona that it is for, where that is known. */
  readonly persona: string | null;
}

/**
 * Makes an action of each source that has words. The words are copied and the link stays, so that the action shows where
 * it comes from; the source itself stays as it is.
 * @param by participant who does it
 * @returns the ids of the new cards
 * @throws AppError boardFull, before anything is changed
 */
export function makeActions(doc: Y.Doc, actions: readonly NewAction[], by: string | null): readonly string[] {
  const inputs = actions.flatMap(({ source, pos, parent, persona }) => {
    const what = cleanLine(wordsForAction(source) ?? '', actionFields.what.maxLength);
    if (what === '') return [];
    const link = { origin: source.item.id, originEntry: source.entry };
    return [{ type: 'action' as const, what, persona, ...link, pos, parent }];
  });
  return addItems(doc, inputs, by);
}
