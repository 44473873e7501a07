/** Measures of interview and inventory cards, in board units. */
export const evidenceStyle = {
  width: 560,
  minHeight: 420,
  padding: 28,
  /** Left of the lines, for quotation marks, boxes and bullets. */
  margin: 34,
  sectionGap: 24,
  lineGap: 8,
  radius: 16,
  size: {
    label: 13,
    name: 31,
    detail: 15,
    heading: 15,
    text: 15,
    quote: 18,
    finding: 17,
    small: 13,
    chip: 12,
  },
  remindersHeight: 48,
} as const;
