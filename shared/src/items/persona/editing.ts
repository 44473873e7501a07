import type { DrawContext } from '../../draw/draw-context.ts';
import { hasStatementText } from '../../personas/statement-from-note.ts';
import { sectionName } from '../../personas/sections.ts';
import type { ItemBase } from '../../board/schema.ts';
import type { PersonaItem } from './fields.ts';
import type { DropZone, EditableText } from '../item-type.ts';
import { layoutPersona } from './layout.ts';
import { hasEditableHeading } from './layout-section.ts';
import type { StatementPart, TextPart } from './parts.ts';

/** Every text of the card in reading order, where it is drawn. */
export function personaTexts(item: PersonaItem, context: DrawContext): readonly EditableText[] {
  const { header, sections, foot } = layoutPersona(item, context);
  const texts: EditableText[] = [];
  const add = (part: TextPart, dx = 0, dy = 0): void => {
    texts.push({
      path: part.path,
      ...(part.newEntryIn ? { newEntryIn: part.newEntryIn } : {}),
      ...(part.entryOf ? { entryOf: part.entryOf } : {}),
      box: { ...part.box, x: part.box.x + dx, y: part.box.y + dy },
      fontSize: part.style.fontSize,
      weight: part.style.weight,
      lineHeight: part.style.lineHeight,
      align: 'start',
      verticalAlign: 'top',
      color: part.color,
      multiline: false,
      label: part.label,
      ghost: part.ghost,
    });
  };
  const addStatement = ({ text, saidBy }: StatementPart, dx: number, dy: number): void => {
    add(text, dx, dy);
    if (saidBy) add(saidBy, dx, dy);
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
    add(foot.part.promise, foot.x, foot.y);
  }
  return texts;
}

/** The visible sections take whatever has words: each becomes a statement. Zones reach half way to their neighbours. */
export function personaDropZones(
  item: PersonaItem,
  dropped: ItemBase,
  context: DrawContext,
): readonly DropZone[] {
  if (!hasStatementText(dropped) || dropped.id === item.id) return [];
  const { sections, foot, style } = layoutPersona(item, context);
  const dx = style.gutter / 2;
  const dy = style.sectionGap / 2;
  const zones: DropZone[] = sections.map(({ x, y, part }) => ({
    id: part.section.id,
    box: { x: x - dx, y: y - dy, w: part.width + 2 * dx, h: part.height + 2 * dy },
    label: sectionName(part.section, context.t),
  }));
  if (foot) {
    zones.push({
      id: foot.part.section.id,
      box: { x: foot.x, y: foot.y, w: foot.part.width, h: foot.part.height },
      label: sectionName(foot.part.section, context.t),
    });
  }
  return zones;
}
