import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import {
  findItemProblem,
  readItem,
  typeOf,
  type KnownItem,
  type NewItem,
} from '@whoboard/shared/items/index.ts';
import * as Y from 'yjs';

const format = 'whoboard-items';

/** Items as they lie in the clipboard. */
export function serializeItems(items: readonly KnownItem[]): string {
  return JSON.stringify({ format, version: 1, items });
}

/** Reads items from a clipboard, which anybody may have filled. @returns null when it holds none that fit */
export function parseItems(json: string): readonly KnownItem[] | null {
  let raw: unknown;
  try {
    raw = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof raw !== 'object' || raw === null || (raw as { format?: unknown }).format !== format) return null;
  const { items } = raw as { items?: unknown };
  if (!Array.isArray(items) || items.length === 0) return null;
  const scratch = new Y.Doc();
  try {
    const ids = addItems(scratch, items as readonly NewItem[]);
    for (const record of itemsOf(scratch).values()) if (findItemProblem(record) !== null) return null;
    const read = ids.map((id) => readItem(id, itemsOf(scratch).get(id)!));
    return read.every((item) => typeOf(item)) ? (read as readonly KnownItem[]) : null;
  } catch {
    // Whatever a stranger wrote there: it is not for this board.
    return null;
  } finally {
    scratch.destroy();
  }
}
