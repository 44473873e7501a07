import type { Point } from '@whoboard/shared/board/schema.ts';
import { useEffect, useId, useRef } from 'react';
import type { OpenEditor } from '../model/create-editor.ts';
import { Gestures } from '../tools/gestures.ts';
import { useReadable } from '../ui/use-readable.ts';
import { BoardStage } from './BoardStage.tsx';
import { listenToClipboard } from './clipboard-events.ts';
import { listenToKeys } from './keyboard.ts';
import { listenToPointers } from './pointer-input.ts';
import { TextEditor } from './TextEditor.tsx';
import styles from './BoardCanvas.module.css';

interface BoardCanvasProps {
  readonly editor: OpenEditor;
  /** Asked for by the menu button of a mouse or a long press; in pixels of the window. */
  readonly onMenu?: (at: Point) => void;
}

declare global {
  interface Window {
    /** The editor of the board that is open, for automation. */
    whoboard?: OpenEditor;
  }
}

/** The board: fills its parent, takes pointer and keys. */
export function BoardCanvas({ editor, onMenu }: BoardCanvasProps) {
  const ref = useRef<HTMLDivElement>(null);
  const menu = useRef(onMenu);
  const hintId = useId();
  const t = useReadable(editor.t);

  useEffect(() => {
    menu.current = onMenu;
  }, [onMenu]);

  useEffect(() => {
    window.whoboard = editor;
    return () => {
      if (window.whoboard === editor) delete window.whoboard;
    };
  }, [editor]);

  useEffect(() => {
    const board = ref.current;
    if (!board) return;
    const gestures = new Gestures(editor, {
      onMenu: ([x, y]) => {
        const rect = board.getBoundingClientRect();
        menu.current?.([x + rect.left, y + rect.top]);
      },
    });
    const resize = (): void => editor.camera.setViewport(board.clientWidth, board.clientHeight);
    resize();
    const observer = new ResizeObserver(resize);
    observer.observe(board);
    const showCursor = (): void => {
      board.style.cursor = editor.tools.feedback.get().cursor;
    };
    showCursor();
    const ends = [
      () => observer.disconnect(),
      listenToPointers(board, gestures),
      listenToKeys(editor, gestures, board),
      listenToClipboard(editor, board),
      editor.tools.feedback.subscribe(showCursor),
      // Writing has ended: keys go to the board again.
      editor.textEditing.current.subscribe(() => {
        if (editor.textEditing.current.get() === null && board.contains(document.activeElement)) {
          board.focus({ preventScroll: true });
        }
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [editor]);

  return (
    <div
      ref={ref}
      className={styles.board}
      role="application"
      aria-label={t('canvas.label')}
      aria-describedby={hintId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application takes the keys
      tabIndex={0}
      data-testid="board"
      data-board
    >
      <span id={hintId} hidden>
        {t('canvas.hint')}
      </span>
      <BoardStage editor={editor} />
      <TextEditor editor={editor} />
    </div>
  );
}
