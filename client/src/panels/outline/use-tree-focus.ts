import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { reveal } from '../../commands/selection-commands.ts';
import type { Editor } from '../../model/editor.ts';
import type { OutlineModel } from './outline-model.ts';
import type { OutlineRow } from './outline-rows.ts';

interface TreeFocusOptions {
  readonly editor: Editor;
  readonly model: OutlineModel;
  readonly rows: readonly OutlineRow[];
  readonly treeRef: RefObject<HTMLElement | null>;
  readonly isOpen: boolean;
  readonly takesFocus: boolean;
}

export interface TreeFocus {
  /** The line that Tab leads to. */
  readonly active: string | null;
  /** The line that is being written in. */
  readonly editing: string | null;
  /** Puts the focus on a line, and selects its item on the board. */
  goTo(key: string): void;
  /** A line was focused by other means. */
  entered(row: OutlineRow): void;
  edit(key: string): void;
  /** Ends writing; the focus returns to the line. */
  stop(): void;
}

/** Focus in the outline and selection on the board travel together, whichever moves first. */
export function useTreeFocus({
  editor,
  model,
  rows,
  treeRef,
  isOpen,
  takesFocus,
}: TreeFocusOptions): TreeFocus {
  const [wanted, setWanted] = useState<string | null>(null);
  const [editing, setEditing] = useState<string | null>(null);
  /** Where the active line stood, for when it is gone. */
  const index = useRef(0);
  /** The line that is to be focused once it is there. */
  const pending = useRef<string | null>(null);

  const at = rows.findIndex((row) => row.key === wanted);
  const active = (at >= 0 ? rows[at] : rows[Math.min(index.current, rows.length - 1)])?.key ?? null;
  useEffect(() => {
    if (at >= 0) index.current = at;
  }, [at]);

  const focusLine = useCallback(
    (key: string) => {
      treeRef.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"]`)?.focus();
    },
    [treeRef],
  );

  // After every change of the lines: what was to be focused, or what took the place of a focused line that is gone.
  useEffect(() => {
    const key = pending.current;
    if (key !== null && rows.some((row) => row.key === key)) {
      pending.current = null;
      focusLine(key);
    }
  }, [rows, focusLine, active, editing]);

  useEffect(() => {
    if (takesFocus && active !== null) focusLine(active);
    // Only when it opens.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [takesFocus]);

  // The board's selection leads the outline, without taking the focus.
  useEffect(() => {
    const follow = () => {
      const ids = editor.selection.ids.get();
      const [only] = ids;
      if (ids.size !== 1 || only === undefined) return;
      setWanted((key) => (key === only || key?.startsWith(`${only}/`) ? key : only));
      if (isOpen) model.reveal(only);
    };
    follow();
    return editor.selection.ids.subscribe(follow);
  }, [editor, model, isOpen]);
  useEffect(() => {
    if (!isOpen || active === null) return;
    treeRef.current
      ?.querySelector(`[data-line="${CSS.escape(active)}"]`)
      ?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, active, treeRef]);

  return useMemo(
    () => ({
      active,
      editing,
      goTo(key) {
        setWanted(key);
        pending.current = key;
        focusLine(key);
      },
      entered(row) {
        setWanted(row.key);
        const ids = editor.selection.ids.get();
        if (!ids.has(row.itemId)) editor.selection.set([row.itemId]);
        reveal(editor, [row.itemId]);
      },
      edit(key) {
        setWanted(key);
        setEditing(key);
      },
      stop() {
        pending.current = editing;
        setEditing(null);
      },
    }),
    [active, editing, editor, focusLine],
  );
}
