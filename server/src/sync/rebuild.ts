import { readBoard, type Board } from '@whoboard/shared/board/read-board.ts';
import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { applyErasure, eraseIn, withoutPerson } from '@whoboard/shared/personas/erasing/apply-erasure.ts';
import { OtherTexts } from '@whoboard/shared/personas/erasing/other-texts.ts';
import {
  planErasure,
  type ErasureCounts,
  type ErasurePlace,
} from '@whoboard/shared/personas/erasing/plan-erasure.ts';
import { splitUpdate } from '@whoboard/shared/protocol/split-update.ts';
import { readSliceOf, sliceOf } from '@whoboard/shared/session/session-doc.ts';
import { rewriteSessionTexts } from '@whoboard/shared/session/session-words.ts';
import { labelsAfter } from '@whoboard/shared/voting/labels-after.ts';
import { targetLabel } from '@whoboard/shared/voting/target-label.ts';
import * as Y from 'yjs';
import type { RewrittenText, StoredText } from '../store/store.ts';
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
  /** What people wrote that lies in columns of the store. */
  readonly texts: readonly StoredText[];
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
  /** All texts that were given, as they are to be. */
  readonly texts: readonly RewrittenText[];
  readonly title: string;
}

/**
 * Takes an interviewee out of the documents and texts of a board, and makes the documents anew without their history, in
 * which the words would still be.
 * @returns null when there is no such interview
 * @throws Error when a document cannot be read
 */
export function rebuild({ documents, texts, interviewId, chosen }: RebuildWork): Rebuilt | null {
  const doc = decode(documents.board);
  const board = readBoard(doc);
  const ticked = new Set(chosen);
  const erasure = planErasure(board, interviewId, ticked);
  const interview = board.items.get(interviewId);
  if (!erasure || interview?.type !== 'interview') return null;
  const { words } = erasure;
  applyErasure(doc, erasure);
  const rebuilt = [{ document: 'board', segments: chosen ? anew(doc) : [] }];
  const other = new OtherTexts(words, ticked);
  for (const { document, updates } of documents.others) {
    const decoded = decode(updates);
    if (document === 'session') eraseInSession(decoded, board, readBoard(doc), other);
    const isPrivate = document.startsWith('private:');
    // Nobody but its owner may see what stands in a private document, so nobody could be asked about the name.
    for (const root of rootsOf(decoded)) eraseIn(root.type, words, isPrivate);
    rebuilt.push({ document, segments: chosen ? anew(decoded) : [] });
  }
  const rewritten = texts.map((stored): RewrittenText => {
    const { id, place, text, isPrivate } = stored;
    const next = isPrivate
      ? withoutPerson(text, words, true)
      : (other.rewrite({ id, owner: place, text }) ?? text);
    return { ...stored, next };
  });
  return {
    name: interview.firstName.trim(),
    counts: { ...erasure.counts, texts: erasure.counts.texts + other.count },
    places: [...erasure.places, ...other.places],
    documents: chosen ? rebuilt : [],
    texts: rewritten,
    title: erasure.title ?? board.meta.title,
  };
}

/** @param before the board with the interviewee, whose statements and notes can have been voted on */
function eraseInSession(doc: Y.Doc, before: Board, after: Board, texts: OtherTexts): void {
  const t = createTranslate(before.meta.locale);
  const label = (board: Board) => (target: string) => targetLabel(target, (item) => board.items.get(item), t);
  const stored = sliceOf(doc, 'rounds').get('results');
  for (const [id, result] of Object.entries(readSliceOf(doc, 'rounds').results)) {
    const labels = labelsAfter(result.labels, label(before), label(after));
    if (labels !== result.labels && stored instanceof Y.Map) stored.set(id, { ...result, labels });
  }
  const opening = sliceOf(doc, 'rounds').get('labels');
  for (const [id, former] of Object.entries(readSliceOf(doc, 'rounds').labels)) {
    const labels = labelsAfter(former, label(before), label(after));
    if (labels !== former && opening instanceof Y.Map) opening.set(id, labels);
  }
  rewriteSessionTexts(
    doc,
    (text) => texts.concerns(text),
    ({ id, slice, text }) => texts.rewrite({ id, owner: slice, text }),
  );
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
