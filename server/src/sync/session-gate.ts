import { AppError } from '@whoboard/shared/errors.ts';
import * as Y from 'yjs';
import type { DocumentGate, Verdict } from './gate.ts';
import { decodeUpdate, isKnown, knows, nobodyClientId, refused, serverClientId } from './gate-update.ts';
import { rollBack } from './rollback.ts';

/** Guards a document that the server alone writes: clients may say what they have, and nothing new. */
export class SessionGate implements DocumentGate {
  readonly #doc: Y.Doc;
  #captured: Uint8Array | null = null;

  /** @param doc a loaded document, written from now on through this gate alone */
  constructor(doc: Y.Doc) {
    this.#doc = doc;
    doc.clientID = nobodyClientId;
    doc.on('update', (update: Uint8Array) => (this.#captured = update));
  }

  admit(bytes: Uint8Array): Verdict {
    try {
      if (isKnown(decodeUpdate(bytes), this.#doc.store)) return { kind: 'accepted', ...nothing };
      throw new AppError('forbidden', 'may not write here');
    } catch (error) {
      const reason = error instanceof AppError ? error : refused('cannot be applied');
      return { kind: 'refused', error: reason, isDamaged: false };
    }
  }

  knows(bytes: Uint8Array): boolean {
    return knows(bytes, this.#doc.store);
  }

  edit<T>(edit: (doc: Y.Doc) => T) {
    const doc = this.#doc;
    let outcome: { result: T } | null = null;
    let failure: unknown = null;
    let before: ReadonlyMap<number, number> = new Map();
    this.#captured = null;
    Y.transact(
      doc,
      (transaction) => {
        before = transaction.beforeState;
        doc.clientID = serverClientId;
        try {
          outcome = { result: edit(doc) };
        } catch (error) {
          failure = error;
          rollBack(transaction);
        } finally {
          doc.clientID = nobodyClientId;
        }
      },
      'server',
      true,
    );
    if (failure !== null || outcome === null) throw failure;
    const update = this.#captured;
    this.#captured = null;
    return { result: (outcome as { result: T }).result, update, before, touchesMeta: false };
  }
}

const nothing = {
  update: null,
  before: new Map(),
  newClientIds: [],
  notices: [],
  touchesMeta: false,
} as const;
