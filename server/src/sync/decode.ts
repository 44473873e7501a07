import { setImmediate as nextTurn } from 'node:timers/promises';
import { itemsOf, metaOf } from '@whoboard/shared/board/layout.ts';
import * as Y from 'yjs';
import type { Compactor } from './compact.ts';

/** Pieces of a document that are applied in one go. */
export const segmentBytes = 24 * 1024;
/** Larger updates are cut before they are applied, in another thread: that takes as long as applying them. */
const uncutBytes = 2 * segmentBytes;
/** After this long, other boards get their turn. */
const sliceMs = 8;

/** An empty document with its roots. */
export function newDocument(): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  itemsOf(doc);
  metaOf(doc);
  return doc;
}

/**
 * Makes a document from its updates, a piece at a time, so that nobody else has to wait for it.
 * @throws Error when they are damaged or incomplete
 */
export async function decodeDocument(
  updates: readonly Uint8Array[],
  compactor: Pick<Compactor, 'split'>,
): Promise<Y.Doc> {
  const doc = newDocument();
  let sliceStart = performance.now();
  for (const update of updates) {
    const isCut = update.byteLength > uncutBytes;
    const pieces = isCut ? await compactor.split(update, segmentBytes) : [update];
    if (isCut) sliceStart = performance.now();
    for (const piece of pieces) {
      Y.applyUpdate(doc, piece);
      if (performance.now() - sliceStart < sliceMs) continue;
      await nextTurn();
      sliceStart = performance.now();
    }
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error('the document is incomplete');
  return doc;
}
