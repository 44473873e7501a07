import type { EditableText, EntryHandle } from '../item-type.ts';
import type { TextPart } from '../persona/parts.ts';
import { editableText } from '../persona/text-part.ts';
import type { EvidenceCardLayout } from './parts.ts';

/** Every text of the card in reading order, where it is drawn. */
export function evidenceCardTexts(layout: EvidenceCardLayout): readonly EditableText[] {
  const texts: TextPart[] = [layout.name, ...layout.details];
  for (const { lines, next } of layout.sections) {
    for (const { text, below } of lines) texts.push(text, ...(below ? [below] : []));
    texts.push(next);
  }
  return texts.map((part) => editableText(part));
}

/** The lines that statements can be made of, and where the pointer takes them up. */
export function evidenceCardHandles(layout: EvidenceCardLayout): readonly EntryHandle[] {
  return layout.sections.flatMap(({ lines }) =>
    lines.flatMap(({ id, handle, box }) => (handle ? [{ entryId: id, handle, box }] : [])),
  );
}
