import type { EditableText, EntryHandle } from '../item-type.ts';
import type { TextPart } from '../persona/parts.ts';
import type { EvidenceCardLayout } from './parts.ts';

/** Every text of the card in reading order, where it is drawn. */
export function evidenceCardTexts(layout: EvidenceCardLayout): readonly EditableText[] {
  const texts: TextPart[] = [layout.name, ...layout.details];
  for (const { lines, next } of layout.sections) {
    for (const { text, below } of lines) texts.push(text, ...(below ? [below] : []));
    texts.push(next);
  }
  return texts.map(editable);
}

function editable(part: TextPart): EditableText {
  return {
    path: part.path,
    ...(part.newEntryIn ? { newEntryIn: part.newEntryIn } : {}),
    ...(part.entryOf ? { entryOf: part.entryOf } : {}),
    box: part.box,
    fontSize: part.style.fontSize,
    weight: part.style.weight,
    lineHeight: part.style.lineHeight,
    align: 'start',
    verticalAlign: 'top',
    color: part.color,
    multiline: false,
    label: part.label,
    ghost: part.ghost,
  };
}

/** The lines that statements can be made of, and where the pointer takes them up. */
export function evidenceCardHandles(layout: EvidenceCardLayout): readonly EntryHandle[] {
  return layout.sections.flatMap(({ lines }) =>
    lines.flatMap(({ id, handle, box }) => (handle ? [{ entryId: id, handle, box }] : [])),
  );
}
