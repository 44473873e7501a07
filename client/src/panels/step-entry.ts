/** Where an entry goes: into a group, before or after another entry, or without either to the group's end. */
export interface EntryStep {
  /** Index of the group. */
  readonly group: number;
  readonly place: { readonly before?: string; readonly after?: string };
  /** Its number there, from 1. */
  readonly position: number;
}

/**
 * One step up or down for an entry of a list whose entries stand in groups (the statements of a persona in its
 * sections). From the first place of a group it goes to the end of the group above, from the last to the beginning of
 * the one below.
 * @param groups ids of entries as they are shown
 * @returns null at the very beginning and end
 */
export function stepEntry(
  groups: readonly (readonly string[])[],
  entryId: string,
  by: 1 | -1,
): EntryStep | null {
  const group = groups.findIndex((ids) => ids.includes(entryId));
  const ids = groups[group];
  if (!ids) return null;
  const index = ids.indexOf(entryId);
  const neighbour = ids[index + by];
  if (neighbour !== undefined) {
    const place = by === 1 ? { after: neighbour } : { before: neighbour };
    return { group, place, position: index + 1 + by };
  }
  const next = groups[group + by];
  if (!next) return null;
  if (by === -1) return { group: group + by, place: {}, position: next.length + 1 };
  const [first] = next;
  return { group: group + by, place: first === undefined ? {} : { before: first }, position: 1 };
}
