/** How far an action is. */
export const actionStatuses = ['toDo', 'inProgress', 'done', 'dropped'] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** Impact and effort, from very little to very much. */
export const levels = [1, 2, 3, 4, 5] as const;
export type Level = (typeof levels)[number];

/** The level that a number or a digit stands for, or null. */
export function levelOf(given: string | number): Level | null {
  return levels.find((level) => level === Number(given)) ?? null;
}
