import type { DrawContext } from '../../draw/draw-context.ts';
import type { CellPart } from '../../lanes/cell-parts.ts';
import { editableOf } from '../../lanes/editable.ts';
import type { EditableText } from '../item-type.ts';
import type { TextPart } from '../persona/parts.ts';
import type { JourneyItem } from './fields.ts';

/** Every text of a journey that can be written in place: title, stages, lanes, then what the cells hold by themselves. */
export function journeyTexts(journey: JourneyItem, context: DrawContext): readonly EditableText[] {
  const { head, columns, rows, cells } = context.layoutOf(journey);
  const texts: EditableText[] = [editableOf(head.title)];
  for (const { stage, name } of columns) if (stage) texts.push(editableOf(name));
  for (const { lane, name } of rows) if (lane) texts.push(editableOf(name));
  for (const { box, parts, flowAt } of cells.values()) {
    if (!parts) continue;
    const top = box.y + flowAt[1] - parts.height;
    for (const part of parts.parts) {
      for (const text of textsOf(part)) if (text.path.length > 0) texts.push(editableOf(text, box.x, top));
    }
  }
  return texts;
}

function textsOf(part: CellPart): readonly TextPart[] {
  return part.kind === 'exit' ? part.texts : [part.text];
}
