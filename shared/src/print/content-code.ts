import type { PersonaItem } from '../items/index.ts';

/** Digits and letters that are not mistaken for each other (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 6;

/**
 * A short code of what is written on a persona: two sheets with the same code say the same, wherever the card lay on
 * the wall.
 */
export function codeOf(persona: PersonaItem): string {
  const { kind, firstName, age, family, occupation, motto, photo, b2b, promise, reviewedOn, treatment } =
    persona;
  const { digitalToHuman, autonomousToAccompanied, sections, statements } = persona;
  const content = JSON.stringify([
    [kind, firstName, age, family, occupation, motto, photo, b2b, promise, reviewedOn, treatment],
    [digitalToHuman, autonomousToAccompanied],
    sections,
    statements,
  ]);
  let hash = fnv1a(content);
  let code = '';
  for (let index = 0; index < codeLength; index++) {
    code += alphabet[hash % 32]!;
    hash = Math.floor(hash / 32);
  }
  return `${code.slice(0, 3)}-${code.slice(3)}`;
}

/** FNV-1a with 32 bits (draft-eastlake-fnv). */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}
