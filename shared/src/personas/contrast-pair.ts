import type { PersonaItem } from '../items/persona/fields.ts';
import { personaKinds } from './kinds.ts';

/** The two personas that a contrast is made of, the buyer first; of more than two a buyer and a negative one. */
export function contrastPair(
  personas: readonly PersonaItem[],
): readonly [left: PersonaItem, right: PersonaItem] | null {
  const sorted = personas.toSorted((a, b) => personaKinds.indexOf(a.kind) - personaKinds.indexOf(b.kind));
  const [first, second] = sorted;
  if (!first || !second) return null;
  return [first, sorted.find(({ kind }) => kind !== first.kind) ?? second];
}
