/** Measures of an action card, in board units. */
export const actionStyle = {
  width: 400,
  minHeight: 200,
  padding: 22,
  /** The coloured edge at the left. */
  edge: 10,
  radius: 14,
  /** The box to tick. */
  box: 26,
  labelWidth: 88,
  size: { label: 13, what: 21, detail: 15, small: 13 },
} as const;
