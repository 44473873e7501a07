import type * as Y from 'yjs';
import type { DrawContext } from '../../draw/draw-context.ts';
import { graphemes } from '../../draw/text-layout.ts';
import { sourceWords } from '../../personas/origins.ts';
import { linkEvidence, makeStatement } from '../../personas/statement-from-source.ts';
import { sectionName } from '../../personas/sections.ts';
import type { PersonaItem } from './fields.ts';
import type { DropZone, Dropped, EditableText } from '../item-type.ts';
import { layoutPersona } from './layout.ts';
import { hasEditableHeading } from './layout-section.ts';
import type { SectionPart, StatementPart, TextPart } from './parts.ts';
import { editableText } from './text-part.ts';

/** Every text of the card in reading order, where it is drawn. */
export function personaTexts(item: PersonaItem, context: DrawContext): readonly EditableText[] {
  const { header, sections, foot } = layoutPersona(item, context);
  const texts: EditableText[] = [];
  const add = (part: TextPart, dx = 0, dy = 0): void => {
    texts.push(editableText(part, dx, dy));
  };
  const addStatement = ({ text, person }: StatementPart, dx: number, dy: number): void => {
    add(text, dx, dy);
    if (person) add(person, dx, dy);
  };
  for (const part of [header.firstName, header.age, header.occupation, header.family, header.motto])
    add(part);
  for (const { x, y, part } of sections) {
    if (hasEditableHeading(part)) add(part.heading, x, y);
    for (const statement of part.statements) addStatement(statement, x, y);
    add(part.next, x, y);
  }
  if (foot) {
    for (const statement of foot.part.statements) addStatement(statement, foot.x, foot.y);
    add(foot.part.next, foot.x, foot.y);
    if (foot.part.promise) add(foot.part.promise, foot.x, foot.y);
  }
  return texts;
}

/**
 * Whatever has words can be dropped, a note or a verbatim: on the mark of a statement it becomes a source of that statement, anywhere else in
 * a visible section a statement of its own. Zones of sections reach half way to their neighbours.
 */
export function personaDropZones(
  item: PersonaItem,
  dropped: Dropped,
  context: DrawContext,
): readonly DropZone[] {
  if (sourceWords(dropped.item, dropped.entry) === null || dropped.item.id === item.id) return [];
  const { sections, foot, style } = layoutPersona(item, context);
  const dx = style.gutter / 2;
  const dy = style.sectionGap / 2;
  const marks: DropZone[] = [];
  const zones: DropZone[] = [];
  for (const { x, y, part } of sections) {
    marks.push(...markZones(part, x, y, context));
    const box = { x: x - dx, y: y - dy, w: part.width + 2 * dx, h: part.height + 2 * dy };
    zones.push({ id: part.section.id, box, label: sectionName(part.section, context.t) });
  }
  if (foot) {
    const { x, y, part } = foot;
    marks.push(...markZones(part, x, y, context));
    const box = { x, y, w: part.width, h: part.height };
    zones.push({ id: part.section.id, box, label: sectionName(part.section, context.t) });
  }
  return [...marks, ...zones];
}

/** Before the id of a statement in the id of its zone; the zone of a section has the section's id, without a slash. */
const markPrefix = 'source/';

function markZones(
  { statements }: Pick<SectionPart, 'statements'>,
  dx: number,
  dy: number,
  context: DrawContext,
): readonly DropZone[] {
  return statements
    .filter(({ text }) => !text.isGhost)
    .map(({ statement, text, markLine }) => {
      const top = Math.min(text.box.y, markLine.y);
      const bottom = Math.max(text.box.y + text.box.h, markLine.y + markLine.h);
      return {
        id: `${markPrefix}${statement.id}`,
        box: { x: dx + markLine.x, y: dy + top, w: markLine.w, h: bottom - top },
        label: context.t('persona.drop.source', { statement: beginningOf(statement.text) }),
      };
    });
}

function beginningOf(text: string): string {
  const parts = [...graphemes().segment(text.trim())];
  const shown = parts.slice(0, 40).map(({ segment }) => segment);
  return parts.length > shown.length ? `${shown.join('').trimEnd()}…` : shown.join('');
}

/** What a drop on one of the zones does. */
export function dropOnPersona(doc: Y.Doc, personaId: string, zoneId: string, { item, entry }: Dropped): void {
  if (zoneId.startsWith(markPrefix))
    linkEvidence(doc, personaId, zoneId.slice(markPrefix.length), item, entry);
  else makeStatement(doc, personaId, zoneId, item, entry);
}
