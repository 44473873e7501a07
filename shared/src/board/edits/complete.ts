import * as Y from 'yjs';
import { fieldsOfType } from '../../items/index.ts';
import { addMissingFields, itemsOf } from '../layout.ts';

/**
 * Gives items of boards that an older program wrote the texts and lists that their types have had since. The server does
 * it when it loads a board: two clients that did it at once would each have a text of their own, of which one is lost.
 * @param maxAdded after so many the rest is left to another call
 * @returns how many were missing; 0 when all is there
 */
export function completeItems(doc: Y.Doc, maxAdded = Infinity): number {
  let added = 0;
  doc.transact(() => {
    for (const record of itemsOf(doc).values()) {
      if (added >= maxAdded) return;
      const type: unknown = record instanceof Y.Map ? record.get('type') : undefined;
      const fields = typeof type === 'string' ? fieldsOfType(type) : undefined;
      if (fields) added += addMissingFields(record, fields);
    }
  });
  return added;
}
