import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import type { Section } from '@whoboard/shared/items/persona/fields.ts';
import { offeredSections, visibleSections } from '@whoboard/shared/personas/sections.ts';
import { stepEntry, type EntryStep } from '../step-entry.ts';

/** Where a statement goes. */
export interface StatementMove extends Omit<EntryStep, 'group'> {
  readonly section: Section;
}

/**
 * One step up or down, at the ends of a section into the one above or below; hidden sections are passed over.
 * @returns null at the very beginning and end
 */
export function stepStatement(persona: PersonaItem, statementId: string, by: 1 | -1): StatementMove | null {
  const sections = visibleSections(persona);
  const groups = sections.map((section) => section.statements.map(({ id }) => id));
  const step = stepEntry(groups, statementId, by);
  return step && { section: sections[step.group]!, place: step.place, position: step.position };
}

/** A place among the statements of a section, as it was shown while one was dragged there. */
export interface DropPlace {
  readonly sectionId: string;
  /** Id of the statement that would come next; null at the end. */
  readonly before: string | null;
}

/**
 * Where a dragged statement goes, on the card as it is now: others may have changed it meanwhile. Where the statement that
 * was to come next is not in the section any more, it goes to the section's end.
 * @returns null when it stands there already, or when it or the section is gone
 */
export function dropStatement(
  persona: PersonaItem,
  statementId: string,
  { sectionId, before }: DropPlace,
): StatementMove | null {
  const sections = offeredSections(persona);
  const section = sections.find(({ id }) => id === sectionId);
  const isHere = persona.statements.some(({ id }) => id === statementId);
  if (!section || !isHere || before === statementId) return null;
  const ids = section.statements.map(({ id }) => id);
  const others = ids.filter((id) => id !== statementId);
  const index = before === null ? -1 : others.indexOf(before);
  const at = index === -1 ? others.length : index;
  if (ids.indexOf(statementId) === at) return null;
  const next = others[at];
  return { section, place: next === undefined ? {} : { before: next }, position: at + 1 };
}
