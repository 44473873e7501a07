import { byOrder } from '../board/layout.ts';
import type { ActionItem } from '../items/action/fields.ts';
import type { Item } from '../items/index.ts';
import { actionStatuses, type ActionStatus, type Level } from './scales.ts';

/** The quarters of the impact/effort matrix, the most promising first. */
export const quadrants = ['quickWins', 'bigBets', 'fillIns', 'avoid'] as const;
export type Quadrant = (typeof quadrants)[number];

/**
 * From this level on, impact and effort count as high. The middle of the scale is high on both: a quick win has to be
 * clearly little work, and what may well help is not put aside.
 */
export const highFrom: Level = 3;

/** The quarter in which impact and effort put an action; null until both have been estimated. */
export function quadrantOf({ impact, effort }: Pick<ActionItem, 'impact' | 'effort'>): Quadrant | null {
  if (impact === null || effort === null) return null;
  if (impact >= highFrom) return effort >= highFrom ? 'bigBets' : 'quickWins';
  return effort >= highFrom ? 'avoid' : 'fillIns';
}

/** Whether something is still to be done about it. */
export function isOpen({ status }: { readonly status: ActionStatus }): boolean {
  return status === 'toDo' || status === 'inProgress';
}

/** Open, and its day has passed. @param today ISO date */
export function isOverdue(action: Pick<ActionItem, 'status' | 'due'>, today: string): boolean {
  return action.due !== null && action.due < today && isOpen(action);
}

/**
 * The actions of a board in the order in which they were made, which nobody changes by moving a card: their numbers in
 * the list and on paper.
 */
export function actionsInOrder(items: Iterable<Item>): readonly ActionItem[] {
  const actions: ActionItem[] = [];
  for (const item of items) if (item.type === 'action') actions.push(item);
  return actions.sort((a, b) => a.createdAt - b.createdAt || byOrder(a, b));
}

/** What a view of the plan is narrowed to; null shows all. An empty text means "none given". */
export interface ActionFilter {
  readonly persona: string | null;
  readonly stage: string | null;
  readonly owner: string | null;
  readonly status: ActionStatus | 'open' | 'overdue' | null;
}

export const noFilter: ActionFilter = { persona: null, stage: null, owner: null, status: null };

/** Names and stages are the same when they differ in case and spaces only. */
export function plainWords(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Whether an action passes a filter. @param today ISO date */
export function passes(action: ActionItem, filter: ActionFilter, today: string): boolean {
  const { persona, stage, owner, status } = filter;
  if (persona !== null && (action.persona ?? '') !== persona) return false;
  if (stage !== null && plainWords(action.stage) !== plainWords(stage)) return false;
  if (owner !== null && plainWords(action.owner) !== plainWords(owner)) return false;
  if (status === null) return true;
  if (status === 'open') return isOpen(action);
  return status === 'overdue' ? isOverdue(action, today) : action.status === status;
}

/** The fields by which a plan can be sorted: the columns of its list. */
export const planColumns = [
  'what',
  'persona',
  'stage',
  'owner',
  'due',
  'impact',
  'effort',
  'status',
  'channel',
  'tone',
  'content',
  'frequency',
] as const;
export type PlanColumn = (typeof planColumns)[number];

export interface PlanSort {
  readonly column: PlanColumn;
  readonly direction: 'ascending' | 'descending';
}

/**
 * Actions in the order of a column; what has nothing there comes last, either way, and equals keep their sequence.
 * @param personaName the name of a persona, by which that column is sorted
 */
export function sortActions(
  actions: readonly ActionItem[],
  sort: PlanSort | null,
  locale: string,
  personaName: (id: string) => string,
): readonly ActionItem[] {
  if (!sort) return actions;
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const keys = new Map(actions.map((action) => [action, sortKey(action, sort.column, personaName)] as const));
  return actions.toSorted((one, other) => {
    const [a, b] = [keys.get(one)!, keys.get(other)!];
    if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1;
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(`${a}`, `${b}`));
  });
}

/** Empty for what has nothing in that column. */
function sortKey(
  action: ActionItem,
  column: PlanColumn,
  personaName: (id: string) => string,
): string | number {
  switch (column) {
    case 'persona':
      return action.persona === null ? '' : personaName(action.persona).trim();
    case 'due':
      return action.due ?? '';
    case 'impact':
    case 'effort':
      return action[column] ?? '';
    case 'status':
      return actionStatuses.indexOf(action.status);
    default:
      return action[column].trim();
  }
}
