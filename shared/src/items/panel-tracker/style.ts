/** Measures of a panel tracker, in board units. */
export const trackerStyle = {
  width: 720,
  padding: 28,
  radius: 16,
  gap: 26,
  rowHeight: 26,
  barLeft: 150,
  chartHeight: 132,
  /** As many values of a criterion as a card shows; the panel shows all. */
  maxValues: 10,
  size: { label: 13, title: 31, done: 44, heading: 15, text: 14, small: 13, tiny: 12 },
} as const;
