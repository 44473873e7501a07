import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { isVisible } from '@whoboard/shared/personas/sections.ts';

/** Where a statement goes: into a section, before one of its statements or at its end. */
export interface StatementMove {
  readonly sectionId: string;
  readonly place: { readonly before?: string; readonly after?: string };
  /** Its number there, from 1. */
  readonly position: number;
}

/**
 * One step up or down. From the first place of a section it goes to the end of the section above, from the last to the
 * beginning of the one below; hidden sections are passed over.
 * @returns null at the very beginning and end
 */
export function stepStatement(
  persona: PersonaItem,
  sectionId: string,
  statementId: string,
  by: 1 | -1,
): StatementMove | null {
  const sections = persona.sections.filter((section) => isVisible(section, persona.b2b));
  const at = sections.findIndex((section) => section.id === sectionId);
  const section = sections[at];
  const index = section?.statements.findIndex((statement) => statement.id === statementId) ?? -1;
  if (!section || index < 0) return null;
  const neighbour = section.statements[index + by];
  if (neighbour) {
    const place = by === 1 ? { after: neighbour.id } : { before: neighbour.id };
    return { sectionId, place, position: index + 1 + by };
  }
  const next = sections[at + by];
  if (!next) return null;
  const first = next.statements[0];
  if (by === 1) return { sectionId: next.id, place: first ? { before: first.id } : {}, position: 1 };
  return { sectionId: next.id, place: {}, position: next.statements.length + 1 };
}
