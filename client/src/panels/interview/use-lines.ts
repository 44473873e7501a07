import { addEntry, entryIdsOf, removeEntry, setEntryFields } from '@whoboard/shared/board/edits/lists.ts';
import { setText } from '@whoboard/shared/board/edits/text.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useMemo, useSyncExternalStore } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Store } from '../../model/readable.ts';
import { useLineLinks, type LineLinks } from './line-links.ts';

/** A field of a line of a card. */
export interface LineField {
  readonly list: string;
  readonly id: string;
  readonly field: string;
}

/** What the lists of a card's panel can do; the same object as long as the panel is shown, so that a letter renders one line. */
export interface Lines {
  readonly editor: Editor;
  readonly itemId: string;
  readonly links: LineLinks;
  /** The field that shall have the focus next. */
  readonly wanted: Store<LineField | null>;
  /** The line of which a statement is being made. */
  readonly asking: Store<string | null>;
  readonly focused: () => void;
  focus(field: LineField): void;
  /** Adds a line behind another one, or at the end; it takes the focus. */
  add(list: string, field: string, values?: Readonly<Record<string, unknown>>, after?: string): void;
  /**
   * Puts pasted rows into a line and behind it, in one step.
   * @param around what stands before and behind the pasted words in the line
   */
  paste(
    at: LineField,
    rows: readonly Readonly<Record<string, unknown>>[],
    around: readonly [before: string, after: string],
  ): void;
  /** Removes a line; the one before, or else after it, takes the focus. */
  remove(at: LineField): void;
}

export function useLines(editor: Editor, itemId: string): Lines {
  const links = useLineLinks(editor, itemId);
  return useMemo(() => {
    const wanted = new Store<LineField | null>(null);
    const focus = (field: LineField): void => wanted.set(field);
    return {
      editor,
      itemId,
      links,
      wanted,
      asking: new Store<string | null>(null),
      focused: () => wanted.set(null),
      focus,
      add(list, field, values = {}, after) {
        const id = editor.board.change((doc) => addEntry(doc, itemId, [list], { ...values }, { after }));
        if (id !== null) focus({ list, id, field });
      },
      paste(at, rows, around) {
        const { last, left } = pasteRows(editor, itemId, at, rows, around);
        focus({ ...at, id: last });
        if (left === 0) return;
        const text = editor.t.get()('interview.panel.pastedCut', {
          count: left,
          limit: limits.maxListEntries,
        });
        editor.notices.tell({ text, tone: 'problem' });
      },
      remove({ list, id, field }) {
        const ids = entryIdsOf(editor.board.doc, itemId, [list]);
        const index = ids.indexOf(id);
        const neighbour = ids[index - 1] ?? ids[index + 1];
        editor.board.change((doc) => removeEntry(doc, itemId, [list], id));
        if (neighbour !== undefined) focus({ list, id: neighbour, field });
      },
    };
  }, [editor, itemId, links]);
}

/** Whether a value of a store is this one; renders again only when that changes. */
export function useIs<T>(store: Store<T>, isThis: (value: T) => boolean): boolean {
  return useSyncExternalStore(
    (listener) => store.subscribe(listener),
    () => isThis(store.get()),
  );
}

/** Whether a field is the one that shall have the focus. */
export function useIsWanted({ wanted }: Lines, list: string, id: string, field: string): boolean {
  return useIs(wanted, (at) => at?.list === list && at.id === id && at.field === field);
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Puts rows into a line and behind it, as many as the list has room for.
 * @returns the line that was written last, and how many rows were left out
 */
export function pasteRows(
  editor: Editor,
  itemId: string,
  { list, id, field }: LineField,
  rows: readonly Row[],
  [before, after]: readonly [before: string, after: string],
): { readonly last: string; readonly left: number } {
  const room = 1 + limits.maxListEntries - entryIdsOf(editor.board.doc, itemId, [list]).length;
  const [first, ...others] = rows.slice(0, room);
  let last = id;
  if (!first) return { last, left: 0 };
  editor.board.change((doc) => {
    const { [field]: text, ...values } = first;
    setText(doc, itemId, [list, id, field], `${before}${String(text)}${after}`);
    for (const [name, value] of Object.entries(values)) {
      // Null for what is no text.
      if (setText(doc, itemId, [list, id, name], String(value)) === null)
        setEntryFields(doc, itemId, [list], id, { [name]: value });
    }
    for (const row of others) last = addEntry(doc, itemId, [list], row, { after: last }) ?? last;
  });
  return { last, left: Math.max(0, rows.length - room) };
}
