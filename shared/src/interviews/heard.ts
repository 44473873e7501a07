import type { StatementRef } from '../draw/draw-context.ts';
import type { Item } from '../items/index.ts';
import type { InterviewItem } from '../items/interview/fields.ts';

/** An interview card with the statements that rest on it. */
export interface HeardInterview {
  readonly interview: InterviewItem;
  readonly statements: readonly StatementRef[];
}

/** The interviews among some items, each with its statements. */
export function heardInterviews(
  items: Iterable<Item | undefined>,
  statementsFrom: (itemId: string) => readonly StatementRef[],
): readonly HeardInterview[] {
  const heard: HeardInterview[] = [];
  for (const item of items) {
    if (item && 'verbatims' in item) heard.push({ interview: item, statements: statementsFrom(item.id) });
  }
  return heard;
}
