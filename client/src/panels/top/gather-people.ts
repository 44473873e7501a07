import type { Person } from '../../model/editor.ts';

/**
 * One entry a person, whatever number of pages they have open, by the page at which they are: oneself first, then by
 * name. Somebody is idle only where all of their pages are.
 */
export function gatherPeople(people: readonly Person[]): readonly Person[] {
  const byId = new Map<string, Person>();
  for (const person of people) {
    const known = byId.get(person.id);
    if (!known || presence(person) > presence(known)) byId.set(person.id, person);
  }
  return [...byId.values()].toSorted(
    (a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name),
  );
}

/** How much a page says that its person is at it. */
function presence({ isMe, isIdle, cursor }: Person): number {
  return Number(isMe) * 4 + Number(!isIdle) * 2 + Number(cursor !== null);
}
