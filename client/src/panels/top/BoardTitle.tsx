import { setTitle } from '@whoboard/shared/board/edits/meta.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { useEffect, useRef, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import type { BoardView } from '../board-view.ts';
import styles from './BoardTitle.module.css';

interface BoardTitleProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

/** The board's title; facilitators edit it where it stands. */
export function BoardTitle({ editor, view }: BoardTitleProps) {
  const t = useT();
  const { title } = useReadable(editor.board.meta);
  const isRenaming = useReadable(view.isRenaming);
  const shown = title || t('app.untitled');
  if (editor.me.role !== 'facilitator') return <h1 className={styles.title}>{shown}</h1>;
  return (
    <h1 className={styles.title}>
      {isRenaming ? (
        <TitleField
          title={title}
          onDone={(next) => {
            view.isRenaming.set(false);
            if (next !== null && next !== title) editor.board.change((doc) => setTitle(doc, next));
          }}
        />
      ) : (
        <button
          type="button"
          className={styles.button}
          title={t('app.title.rename')}
          onClick={() => view.isRenaming.set(true)}
        >
          {shown}
        </button>
      )}
    </h1>
  );
}

function TitleField({ title, onDone }: { title: string; onDone: (title: string | null) => void }) {
  const t = useT();
  const [value, setValue] = useState(title);
  const ref = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.select();
  }, []);
  const finish = (next: string | null) => {
    if (isDone.current) return;
    isDone.current = true;
    onDone(next);
  };
  return (
    <input
      ref={ref}
      className={styles.field}
      aria-label={t('app.title.label')}
      value={value}
      maxLength={limits.maxTitleLength}
      onChange={(event) => setValue(event.target.value)}
      onBlur={() => finish(value.trim())}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish(value.trim());
        if (event.key === 'Escape') finish(null);
        event.stopPropagation();
      }}
    />
  );
}
