import type { Translate } from '../i18n/translate.ts';
import type { Section } from '../items/persona/fields.ts';
import { bottomOfStatement } from '../items/persona/layout-section.ts';
import type { SectionPart, TextPart } from '../items/persona/parts.ts';
import type { CardStyle } from '../items/persona/style.ts';
import { sectionName } from '../personas/sections.ts';

/** A section that goes on from an earlier column or page. */
export interface ContinuedSection extends Section {
  readonly isContinued: true;
}

function isContinued(section: Section): section is ContinuedSection {
  return 'isContinued' in section;
}

/**
 * Cuts a section where the room ends.
 * @param isAlone nothing stands above it in the column, so that waiting for a fresh one would not help
 * @returns null when nothing worth it fits, so that the section begins in the next column
 */
export function splitSection(
  section: Section,
  part: SectionPart,
  room: number,
  isAlone: boolean,
  t: Translate,
): { readonly first: Section; readonly rest: Section | null } | null {
  let fitting = 0;
  while (fitting < part.statements.length && bottomOfStatement(part.statements[fitting]!) <= room)
    fitting += 1;
  // Statements taller than a whole column cannot be helped; they are told from the rest by being alone.
  if (fitting === 0 && isAlone) fitting = 1;
  if (fitting === 0) return null;
  const first = { ...section, statements: section.statements.slice(0, fitting) };
  return { first, rest: fitting < section.statements.length ? continued(section, fitting, t) : null };
}

/** What follows in a section after its first statements, under a heading that says that it goes on. */
export function continued(section: Section, after: number, t: Translate): ContinuedSection {
  const name = isContinued(section)
    ? section.name
    : t('print.sheet.continued', { section: sectionName(section, t) });
  return { ...section, name, statements: section.statements.slice(after), isContinued: true };
}

/** Sliders stand at a section's beginning only: where it goes on, statements move up to their place. */
export function restOfSection(part: SectionPart, style: CardStyle): SectionPart {
  if (!isContinued(part.section) || part.sliders.length === 0) return part;
  const rise = part.sliders.reduce((sum, { box }) => sum + box.h + style.statementGap, 0);
  const risen = (text: TextPart): TextPart => ({ ...text, box: { ...text.box, y: text.box.y - rise } });
  return {
    ...part,
    height: part.height - rise,
    sliders: [],
    statements: part.statements.map((statement) => ({
      ...statement,
      text: risen(statement.text),
      person: statement.person && risen(statement.person),
      markLine: { ...statement.markLine, y: statement.markLine.y - rise },
    })),
    next: risen(part.next),
  };
}
