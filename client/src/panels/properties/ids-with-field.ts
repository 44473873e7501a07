import { fieldsOfType } from '@whoboard/shared/items/index.ts';
import type { Editor } from '../../model/editor.ts';

/** Those of the items whose type has a field of that name. */
export function idsWithField(editor: Editor, ids: Iterable<string>, field: string): readonly string[] {
  return [...ids].filter((id) => {
    const fields = fieldsOfType(editor.board.item(id)?.type ?? '');
    return fields !== undefined && Object.hasOwn(fields, field);
  });
}
