import { parentPort } from 'node:worker_threads';
import { splitUpdate } from '@whoboard/shared/protocol/split-update.ts';
import * as Y from 'yjs';
import type { CompactReply, CompactRequest } from './compact.ts';

const port = parentPort!;

port.on('message', (request: CompactRequest) => {
  port.postMessage(request.isSplit ? split(request) : compact(request));
});

function split({ id, updates, maxBytes }: CompactRequest): CompactReply {
  try {
    return { id, segments: updates.flatMap((update) => splitUpdate(update, maxBytes)) };
  } catch {
    return { id, problem: 'unreadable' };
  }
}

function compact({ id, updates, maxBytes }: CompactRequest): CompactReply {
  try {
    const doc = new Y.Doc({ gc: true });
    // One transaction for all: merging after each of thousands of small updates would take far longer.
    doc.transact(() => {
      for (const update of updates) Y.applyUpdate(doc, update);
    });
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
      return { id, problem: 'incomplete' };
    return { id, segments: splitUpdate(Y.encodeStateAsUpdate(doc), maxBytes) };
  } catch {
    return { id, problem: 'unreadable' };
  }
}
