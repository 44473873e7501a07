import { byOrder } from '../board/layout.ts';
import type { DecisionItem, Item, NewItem } from '../items/index.ts';
import { decisionFields } from '../items/decision/fields.ts';
import { cleanText } from '../board/edits/text.ts';
import { parseTarget, type TargetId } from '../voting/target.ts';

/** What a decision is made of. */
export interface DecisionInput {
  /** The sentence; typed, or what the winner of a vote says. */
  readonly text: string;
  /** ISO date of today. */
  readonly today: string;
  /** The vote that led to it, and what was voted on. */
  readonly vote: { readonly round: string; readonly target: TargetId } | null;
}

/** A decision as an item to be put somewhere on the board. */
export function newDecision({ text, today, vote }: DecisionInput): NewItem & { readonly type: 'decision' } {
  const target = vote && parseTarget(vote.target);
  return {
    type: 'decision',
    text: cleanText(text, decisionFields.text.maxLength).trim(),
    decidedOn: today,
    round: vote?.round ?? null,
    origin: target?.item ?? null,
    originPart: target?.part ?? null,
  };
}

/** The decisions of a board in the order in which they were made: their numbers on the page and on paper. */
export function decisionsInOrder(items: Iterable<Item>): readonly DecisionItem[] {
  const decisions: DecisionItem[] = [];
  for (const item of items) if (item.type === 'decision') decisions.push(item);
  return decisions.sort((a, b) => a.createdAt - b.createdAt || byOrder(a, b));
}

/** Whether a vote's target has been decided on already. */
export function isDecided(items: Iterable<Item>, round: string, target: TargetId): boolean {
  const wanted = parseTarget(target);
  for (const item of items) {
    if (item.type !== 'decision' || item.round !== round) continue;
    if (item.origin === wanted?.item && item.originPart === (wanted?.part ?? null)) return true;
  }
  return false;
}
