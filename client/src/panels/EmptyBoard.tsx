import { useId, useState } from 'react';
import type { Editor } from '../model/editor.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { useT } from '../ui/language.tsx';
import { usePhone } from '../ui/use-media.ts';
import { useSelected } from '../ui/use-selected.ts';
import { useReadable } from '../ui/use-readable.ts';
import type { BoardView } from './board-view.ts';
import { FirstNote } from './FirstNote.tsx';
import styles from './EmptyBoard.module.css';

interface EmptyBoardProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

/** What stands on an empty wall: a first note to be written, how to write others, and a template to begin with. Goes away by itself. */
export function EmptyBoard({ editor, view }: EmptyBoardProps) {
  const t = useT();
  const isEmpty = useSelected(editor.board.count, (count) => count === 0);
  const isReady = useReadable(editor.board.isReady);
  const isWriting = useSelected(editor.textEditing.current, (text) => text !== null);
  const isPhone = usePhone();
  // A tool that places things places them here, too.
  const isThrough = useSelected(editor.tools.current, (tool) => tool !== 'select');
  const hintId = useId();
  /** What others write meanwhile does not take the note from under the hands. */
  const [hasFocus, setFocused] = useState(false);
  if (!isReady || isWriting || !editor.canEdit || (!isEmpty && !hasFocus)) return null;
  return (
    <div className={styles.empty} data-through={isThrough || undefined}>
      <FirstNote
        editor={editor}
        hintId={hintId}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
      <div className={styles.words} hidden={!isEmpty}>
        <p className={styles.title}>{t('app.empty.title')}</p>
        {isPhone ? (
          <p id={hintId}>{t('app.empty.phone')}</p>
        ) : (
          <ul className={styles.hints}>
            <li id={hintId}>{t(hasFocus ? 'app.empty.type' : 'app.empty.click')}</li>
            <li>{t('app.empty.doubleClick')}</li>
            <li>
              <Keys keys="N" /> {t('app.empty.key')}
            </li>
            <li>{t('app.empty.paste')}</li>
          </ul>
        )}
        <Button className={styles.button ?? ''} onPress={() => view.ask({ kind: 'templates' })}>
          {t('app.empty.template')}
        </Button>
      </div>
    </div>
  );
}
