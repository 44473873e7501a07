import { itemsOf, metaOf } from '@whoboard/shared/board/layout.ts';
import * as Y from 'yjs';
import type { BoardDoc } from './board-doc.ts';
import type { HistoryModel, SelectionModel } from './editor.ts';
import { Store } from './readable.ts';

/** A pause in typing that ends an undo step. */
const typingPauseMs = 800;
/** Steps remembered; the oldest are forgotten, so that deleted text does not stay in memory for ever. */
const maxSteps = 200;

/** Undo and redo of one's own changes only. A transaction is a step; letters typed without a pause are one, too. */
export class History implements HistoryModel {
  readonly canUndo = new Store(false);
  readonly canRedo = new Store(false);
  readonly #undoManager: Y.UndoManager;
  readonly #doc: Y.Doc;
  readonly #typing = { typing: true };
  readonly #onTransaction: (transaction: Y.Transaction) => void;
  #lastWasTyping = false;
  #isOneStep = false;

  constructor(board: BoardDoc, selection: SelectionModel) {
    this.#doc = board.doc;
    this.#undoManager = new Y.UndoManager([itemsOf(board.doc), metaOf(board.doc)], {
      trackedOrigins: new Set<unknown>([board.origin, this.#typing]),
      captureTimeout: typingPauseMs,
    });
    // Registered before a transaction's step is made: whatever is not typing begins a step of its own.
    this.#onTransaction = (transaction) => {
      if (transaction.origin !== board.origin && transaction.origin !== this.#typing) return;
      if (this.#isOneStep) return;
      const isTyping = transaction.origin === this.#typing;
      if (!isTyping || !this.#lastWasTyping) this.#undoManager.stopCapturing();
      this.#lastWasTyping = isTyping;
    };
    board.doc.on('beforeTransaction', this.#onTransaction);
    this.#undoManager.on(
      'stack-item-added',
      ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
        stackItem.meta.set('selection', [...selection.ids.get()]);
        const { undoStack } = this.#undoManager;
        if (undoStack.length > maxSteps) undoStack.splice(0, undoStack.length - maxSteps);
        this.#update();
      },
    );
    this.#undoManager.on(
      'stack-item-popped',
      ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
        const ids = stackItem.meta.get('selection');
        if (Array.isArray(ids)) selection.set(ids as readonly string[]);
        this.#update();
      },
    );
    this.#undoManager.on('stack-cleared', () => this.#update());
  }

  undo(): void {
    this.#undoManager.undo();
    this.#update();
  }

  redo(): void {
    this.#undoManager.redo();
    this.#update();
  }

  beginStep(): () => void {
    this.#undoManager.stopCapturing();
    this.#isOneStep = true;
    this.#undoManager.captureTimeout = Infinity;
    return () => {
      this.#isOneStep = false;
      this.#undoManager.captureTimeout = typingPauseMs;
      this.#undoManager.stopCapturing();
    };
  }

  /** Runs an edit of letters. */
  type(edit: () => void): void {
    this.#doc.transact(edit, this.#typing);
  }

  /** The next letter begins a new step. */
  endTyping(): void {
    this.#lastWasTyping = false;
  }

  /** A change that cannot be undone by oneself, such as opening a new board. */
  forget(): void {
    this.#undoManager.clear();
  }

  destroy(): void {
    this.#doc.off('beforeTransaction', this.#onTransaction);
    this.#undoManager.destroy();
  }

  #update(): void {
    this.canUndo.set(this.#undoManager.canUndo());
    this.canRedo.set(this.#undoManager.canRedo());
  }
}
