import type { EditableText } from '../items/item-type.ts';
import type { TextPart } from '../items/persona/parts.ts';

/** A text of a map as it is edited in place. */
export function editableOf(part: TextPart, dx = 0, dy = 0): EditableText {
  const { path, newEntryIn, newEntryValues, entryOf, box, style, color, label, ghost } = part;
  return {
    path,
    ...(newEntryIn ? { newEntryIn } : {}),
    ...(entryOf ? { entryOf } : {}),
    ...(newEntryValues ? { newEntryValues } : {}),
    box: { ...box, x: box.x + dx, y: box.y + dy },
    ...style,
    align: 'start',
    verticalAlign: 'top',
    color,
    multiline: false,
    label,
    ghost,
  };
}
