/**
 * The slot of an item that lies in a map: in a journey `<stage id>/<lane id>`, in an empathy map `<lane id>`. Within a
 * slot items are sorted by their `order`. A slot is never rewritten when its stage or lane is removed: what lies in it is
 * then shown in a column without stage or a row without lane, and comes back to its place when the removal is undone.
 */
export interface JourneySlot {
  /** Empty for none. */
  readonly stage: string;
  /** Empty for none. */
  readonly lane: string;
}

/** The slot of a journey's cell; with an empty id the cell of what has no stage or no lane. */
export function journeySlot(stage: string, lane: string): string {
  return `${stage}/${lane}`;
}

/** The parts of a journey's slot; whatever is none has neither stage nor lane. */
export function parseJourneySlot(slot: string | null): JourneySlot {
  const at = slot?.indexOf('/') ?? -1;
  return slot === null || at < 0
    ? { stage: '', lane: '' }
    : { stage: slot.slice(0, at), lane: slot.slice(at + 1) };
}
