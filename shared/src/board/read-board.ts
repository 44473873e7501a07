import * as Y from 'yjs';
import { readItem, type Item } from '../items/index.ts';
import { itemsOf, metaOf, readFields, type YRecord } from './layout.ts';
import { metaFields, type BoardMeta } from './schema.ts';

/** A whole board as plain, read-only data. */
export interface Board {
  readonly meta: BoardMeta;
  readonly items: ReadonlyMap<string, Item>;
}

/** Reads a document. Entries that cannot be read become unknown items and are reported, never a crash. */
export function readBoard(doc: Y.Doc, report?: (problem: string) => void): Board {
  const items = new Map<string, Item>();
  for (const [id, record] of itemsOf(doc).entries()) {
    if (!(record instanceof Y.Map)) {
      report?.(`${id}: not an item`);
      continue;
    }
    const reading = { report: report && ((problem: string) => report(`${id}.${problem}`)) };
    items.set(id, readItem(id, record as YRecord, reading));
  }
  return { meta: readFields(metaOf(doc), metaFields, { report }), items };
}
