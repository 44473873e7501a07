import { readBoard } from '@whoboard/shared/board/read-board.ts';
import { applyErasure, eraseIn } from '@whoboard/shared/personas/erasing/apply-erasure.ts';
import {
  planErasure,
  type ErasureCounts,
  type ErasurePlace,
} from '@whoboard/shared/personas/erasing/plan-erasure.ts';
import { splitUpdate } from '@whoboard/shared/protocol/split-update.ts';
import * as Y from 'yjs';
import { segmentBytes } from './decode.ts';
import { serverClientId } from './gate-update.ts';
import { copyOf } from './restore.ts';

/** The documents of a board as they are stored, as Yjs updates (V1) in order. */
export interface StoredDocuments {
  readonly board: readonly Uint8Array[];
  /** Session and private documents, by name. */
  readonly others: readonly { readonly document: string; readonly updates: readonly Uint8Array[] }[];
}

export interface RebuildWork {
  readonly documents: StoredDocuments;
  readonly interviewId: string;
  /** Places to be erased as well; null to find out only what there is. */
  readonly chosen: readonly string[] | null;
}

export interface Rebuilt {
  readonly name: string;
  readonly counts: ErasureCounts;
  readonly places: readonly ErasurePlace[];
  /** All documents anew, without history; empty when this was only a question. */
  readonly documents: readonly { readonly document: string; readonly segments: readonly Uint8Array[] }[];
  readonly title: string;
}

/**
 * Takes an interviewee out of the documents of a board and makes them anew without their history, in which the words
 * would still be.
 * @returns null when there is no such interview
 * @throws Error when a document cannot be read
 */
export function rebuild({ documents, interviewId, chosen }: RebuildWork): Rebuilt | null {
  const doc = decode(documents.board);
  const board = readBoard(doc);
  const erasure = planErasure(board, interviewId, new Set(chosen));
  const interview = board.items.get(interviewId);
  if (!erasure || interview?.type !== 'interview') return null;
  const { counts, places, words } = erasure;
  const answer = { name: interview.firstName.trim(), counts, places };
  if (!chosen) return { ...answer, documents: [], title: board.meta.title };
  applyErasure(doc, erasure);
  const rebuilt = [{ document: 'board', segments: anew(doc) }];
  for (const { document, updates } of documents.others) {
    const other = decode(updates);
    const isPrivate = document.startsWith('private:');
    // Nobody but its owner may see what stands in a private document, so nobody could be asked about the name.
    for (const root of rootsOf(other)) eraseIn(root.type, words, isPrivate);
    rebuilt.push({ document, segments: anew(other) });
  }
  return { ...answer, documents: rebuilt, title: erasure.title ?? board.meta.title };
}

function decode(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc({ gc: true });
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('incomplete');
  return doc;
}

/** The same content in a document that has no past. */
function anew(doc: Y.Doc): readonly Uint8Array[] {
  const fresh = new Y.Doc({ gc: true });
  fresh.clientID = serverClientId;
  fresh.transact(() => {
    for (const { name, type } of rootsOf(doc)) {
      if (type instanceof Y.Map) {
        const map = fresh.getMap(name);
        for (const [key, value] of (type as Y.Map<unknown>).entries()) map.set(key, copyOf(value));
      } else if (type instanceof Y.Array) {
        fresh.getArray(name).push((type as Y.Array<unknown>).toArray().map(copyOf));
      } else fresh.getText(name).insert(0, type.toString());
    }
  });
  return splitUpdate(Y.encodeStateAsUpdate(fresh), segmentBytes);
}

interface Root {
  readonly name: string;
  readonly type: Y.Map<unknown> | Y.Array<unknown> | Y.Text;
}

/** The roots of a document that was only decoded, each as what it holds. */
function rootsOf(doc: Y.Doc): readonly Root[] {
  return [...doc.share].flatMap(([name, type]): Root[] => {
    if (type._map.size > 0) return [{ name, type: doc.getMap(name) }];
    if (type._start === null) return [];
    return [
      { name, type: type._start.content instanceof Y.ContentString ? doc.getText(name) : doc.getArray(name) },
    ];
  });
}
