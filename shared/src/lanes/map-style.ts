/** Measures of maps, in board units. */
export const mapStyle = {
  /** Around the whole map, inside its edge. */
  padding: 16,
  radius: 12,
  /** Width of the column in which the lanes' names stand. */
  laneHead: 196,
  /** Inside cells, around what lies in them. */
  cellPadding: 10,
  /** Between notes of a cell. */
  noteGap: 8,
  /** Notes of a cell stand beside each other when each gets at least this width. */
  minNoteWidth: 172,
  minStageHead: 52,
  minRow: 92,
  collapsedRow: 44,
  /** Height of the emotion curve's band, from +3 to −3 with room for the numbers. */
  band: 184,
  /** Above +3 and below −3. */
  bandPadding: 26,
  titleSize: 28,
  stageSize: 18,
  laneSize: 16,
  textSize: 15,
  smallSize: 13,
  lineHeight: 1.3,
  /** Edge of a portrait at the head of a map. */
  portrait: 44,
  chipHeight: 28,
  gap: 6,
} as const;
