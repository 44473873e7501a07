import type { CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import { addItems, deleteItems, setFieldOfAll } from '@whoboard/shared/board/edits/items.ts';
import { byOrder, itemsOf } from '@whoboard/shared/board/layout.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type { NoteColor } from '@whoboard/shared/draw/theme.ts';
import type { NoteItem } from '@whoboard/shared/items/index.ts';
import * as Y from 'yjs';
import type { SaveState } from '../editor.ts';
import { Store, type Readable } from '../readable.ts';

export interface PrivateNotesOptions {
  /** One's own private document, kept up to date by its connection. */
  readonly doc: Y.Doc;
  readonly saveState: Readable<SaveState>;
  /** Participant who writes. */
  readonly me: string;
}

/** The notes that nobody but their author can see, until a facilitator reveals them. */
export class PrivateNotes {
  /** New notes are written here instead of on the board. */
  readonly isOn = new Store(false);
  /** In the sequence in which they were written. */
  readonly notes = new Store<readonly NoteItem[]>([]);
  readonly saveState: Readable<SaveState>;
  /** The note whose field is to take the focus; null when none is. */
  readonly wanted = new Store<string | null>(null);
  /** What is being typed and is no note yet. */
  readonly draft = new Store('');
  /** The field for the draft has the focus: it must not go away under somebody's hands. */
  readonly isDrafting = new Store(false);
  /** The cell of a map for which new notes are written; null leaves it to whoever reveals them. */
  readonly place = new Store<CellTarget | null>(null);
  readonly #doc: Y.Doc;
  readonly #me: string;
  readonly #undo: Y.UndoManager;

  constructor({ doc, saveState, me }: PrivateNotesOptions) {
    this.#doc = doc;
    this.#me = me;
    this.saveState = saveState;
    this.#undo = new Y.UndoManager(itemsOf(doc), { trackedOrigins: new Set([this]) });
    doc.on('afterTransaction', this.#read);
    this.#read();
  }

  /**
   * Adds a note for each text, and gives the id of the last one.
   * @param place where they go at the reveal
   */
  write(texts: readonly string[], color: NoteColor, place = this.place.get()): string | undefined {
    const items = texts.map((text) => ({ type: 'note' as const, text, color, ...fieldsOf(place) }));
    const ids = this.#change(() => addItems(this.#doc, items, this.#me));
    return ids.at(-1);
  }

  /** Makes notes of the draft, one for each line. */
  writeDraft(color: NoteColor): void {
    const lines = this.draft
      .get()
      .split('\n')
      .map((line) => line.trim());
    const texts = lines.filter((line) => line !== '');
    this.draft.set('');
    if (texts.length > 0) this.write(texts, color);
  }

  remove(id: string): void {
    this.#change(() => deleteItems(this.#doc, [id]));
  }

  setColor(id: string, color: NoteColor): void {
    this.#change(() => setFieldOfAll(this.#doc, [id], 'color', color));
  }

  /** Says where a note goes at the reveal. */
  setPlace(id: string, place: CellTarget | null): void {
    this.#change(() => {
      for (const [name, next] of Object.entries(fieldsOf(place))) setFieldOfAll(this.#doc, [id], name, next);
    });
  }

  /** The letters of a note, or null when it is gone. */
  textOf(id: string): Y.Text | null {
    const text = itemsOf(this.#doc).get(id)?.get('text');
    return text instanceof Y.Text ? text : null;
  }

  /** Runs an edit of letters as a change of one's own. */
  readonly edit = (edit: () => void): void => {
    this.#doc.transact(edit, this);
  };

  undo(): void {
    this.#undo.undo();
  }

  redo(): void {
    this.#undo.redo();
  }

  destroy(): void {
    this.#doc.off('afterTransaction', this.#read);
    this.#undo.destroy();
  }

  #change<T>(edit: () => T): T {
    this.#undo.stopCapturing();
    const result = this.#doc.transact(edit, this);
    this.#undo.stopCapturing();
    return result;
  }

  readonly #read = (): void => {
    const notes = [...readBoard(this.#doc).items.values()].filter(
      (item): item is NoteItem => item.type === 'note',
    );
    this.notes.set(notes.sort((a, b) => a.createdAt - b.createdAt || byOrder(a, b)));
  };
}

/** A note in private is no part of the map for which it is written; it only names its cell. */
function fieldsOf(place: CellTarget | null): {
  readonly parent: string | null;
  readonly slot: string | null;
} {
  return { parent: place?.map ?? null, slot: place?.slot ?? null };
}
