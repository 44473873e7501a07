import { itemsOf, metaOf } from '@whoboard/shared/board/layout.ts';
import * as Y from 'yjs';
import type { BoardDoc } from './board-doc.ts';
import type { HistoryModel, SelectionModel } from './editor.ts';
import { Store } from './readable.ts';

/** A pause in typing that ends an undo step. */
const typingPauseMs = 800;
/** Steps remembered; the oldest are forgotten, so that deleted text does not stay in memory for ever. */
const maxSteps = 200;

/** What the undo manager of Yjs keeps of one change. */
type Change = Y.UndoManager['undoStack'][number];

/** What many changes that are one step have in common. */
interface Step {
  /** What was selected before. */
  readonly selected: readonly string[];
}

/**
 * Undo and redo of one's own changes only. A transaction is a step; letters typed without a pause are one, too, and so are
 * all changes of a step that was begun. Such a step is taken back change by change, as it was made: one change of ten
 * thousand items would hold up everybody else.
 */
export class History implements HistoryModel {
  readonly canUndo = new Store(false);
  readonly canRedo = new Store(false);
  readonly #undoManager: Y.UndoManager;
  readonly #doc: Y.Doc;
  readonly #typing = { typing: true };
  readonly #onTransaction: (transaction: Y.Transaction) => void;
  readonly #selection: SelectionModel;
  #lastWasTyping = false;
  /** The step to which changes belong now, if they are more than one. */
  #step: Step | null = null;
  #selectedBefore: readonly string[] = [];

  constructor(board: BoardDoc, selection: SelectionModel) {
    this.#doc = board.doc;
    this.#selection = selection;
    this.#undoManager = new Y.UndoManager([itemsOf(board.doc), metaOf(board.doc)], {
      trackedOrigins: new Set<unknown>([board.origin, this.#typing]),
      captureTimeout: typingPauseMs,
    });
    // Registered before a transaction's step is made: whatever is not typing begins a step of its own.
    this.#onTransaction = (transaction) => {
      if (transaction.origin !== board.origin && transaction.origin !== this.#typing) return;
      const isTyping = transaction.origin === this.#typing;
      if (!isTyping || !this.#lastWasTyping || this.#step) this.#undoManager.stopCapturing();
      this.#lastWasTyping = isTyping;
      // Items that a change deletes have left the selection when the change is kept.
      this.#selectedBefore = [...selection.ids.get()];
    };
    board.doc.on('beforeTransaction', this.#onTransaction);
    this.#undoManager.on('stack-item-added', ({ stackItem }: { stackItem: Change }) => {
      const step: Step = this.#step ?? { selected: this.#selectedBefore };
      stackItem.meta.set('step', step);
      this.#forgetOldest();
      this.#update();
    });
    this.#undoManager.on('stack-cleared', () => this.#update());
  }

  undo(): void {
    this.#takeBack(this.#undoManager.undoStack, () => this.#undoManager.undo());
  }

  redo(): void {
    this.#takeBack(this.#undoManager.redoStack, () => this.#undoManager.redo());
  }

  beginStep(): () => void {
    this.#undoManager.stopCapturing();
    this.#step = { selected: [...this.#selection.ids.get()] };
    return () => {
      this.#step = null;
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

  /** Takes back all changes of the latest step; what that changes is one step of the other stack. */
  #takeBack(stack: readonly Change[], takeOne: () => void): void {
    const latest = stack.at(-1);
    if (!latest) return;
    const step = stepOf(latest);
    const begun = this.#step;
    this.#step = { selected: [...this.#selection.ids.get()] };
    do takeOne();
    while (stack.length > 0 && stepOf(stack.at(-1)) === step);
    this.#step = begun;
    if (step) this.#selection.set(step.selected);
    this.#update();
  }

  #forgetOldest(): void {
    const { undoStack } = this.#undoManager;
    while (new Set(undoStack.map(stepOf)).size > maxSteps) {
      const oldest = stepOf(undoStack[0]);
      undoStack.splice(
        0,
        undoStack.findIndex((change) => stepOf(change) !== oldest),
      );
    }
  }

  #update(): void {
    this.canUndo.set(this.#undoManager.canUndo());
    this.canRedo.set(this.#undoManager.canRedo());
  }
}

function stepOf(change: Change | undefined): Step | undefined {
  return change?.meta.get('step') as Step | undefined;
}
