import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import type { Section } from '@whoboard/shared/items/persona/fields.ts';
import { visibleSections } from '@whoboard/shared/personas/sections.ts';
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
