import type { Editor } from '../model/editor.ts';
import { Button } from '../ui/Button.tsx';
import { Keys } from '../ui/Keys.tsx';
import { useT } from '../ui/language.tsx';
import { usePhone } from '../ui/use-media.ts';
import { useSelected } from '../ui/use-selected.ts';
import { useReadable } from '../ui/use-readable.ts';
import type { BoardView } from './board-view.ts';
import styles from './EmptyBoard.module.css';

interface EmptyBoardProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

/** What stands on an empty wall: how to write the first note, and a template to begin with. Goes away by itself. */
export function EmptyBoard({ editor, view }: EmptyBoardProps) {
  const t = useT();
  const isEmpty = useSelected(editor.board.count, (count) => count === 0);
  const isReady = useReadable(editor.board.isReady);
  const isWriting = useSelected(editor.textEditing.current, (text) => text !== null);
  const isPhone = usePhone();
  if (!isReady || !isEmpty || isWriting || !editor.canEdit) return null;
  return (
    <div className={styles.empty}>
      <div className={styles.note} aria-hidden="true">
        {t('app.empty.note')}
      </div>
      <div className={styles.words}>
        <p className={styles.title}>{t('app.empty.title')}</p>
        {isPhone ? (
          <p>{t('app.empty.phone')}</p>
        ) : (
          <ul className={styles.hints}>
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
