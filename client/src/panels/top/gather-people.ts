import type { Person } from '../../model/editor.ts';

/** One entry a person, whatever number of pages they have open: oneself first, then by name. */
export function gatherPeople(people: readonly Person[]): readonly Person[] {
  const byId = new Map<string, Person>();
  for (const person of people) {
    const known = byId.get(person.id);
    if (!known || (!known.isMe && person.isMe) || (!known.isMe && !known.cursor && person.cursor)) {
      byId.set(person.id, person);
    }
  }
  return [...byId.values()].toSorted(
    (a, b) => Number(b.isMe) - Number(a.isMe) || a.name.localeCompare(b.name),
  );
}
