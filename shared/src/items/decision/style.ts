/** Measures of a decision card, in board units. */
export const decisionStyle = { width: 340, minWidth: 200, padding: 20, head: 34, radius: 10 } as const;
