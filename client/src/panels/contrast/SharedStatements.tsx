import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import type { SharedPair } from '@whoboard/shared/personas/contrast.ts';
import { setShared } from '@whoboard/shared/personas/verdicts.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import styles from './ContrastDialog.module.css';

interface SharedStatementsProps {
  readonly editor: Editor;
  readonly left: PersonaItem;
  readonly right: PersonaItem;
  readonly shared: readonly SharedPair[];
}

/** The pairs of statements that say the same; the team can say that they do not. */
export function SharedStatements({ editor, left, right, shared }: SharedStatementsProps) {
  const t = useT();
  const canChange = mayChange(editor, left.id) && mayChange(editor, right.id);
  const separate = (pair: SharedPair) =>
    editor.board.change((doc) =>
      setShared(
        doc,
        { card: left.id, statement: pair.left.id },
        { card: right.id, statement: pair.right.id },
        false,
      ),
    );
  return (
    <section aria-label={t('contrast.shared')}>
      <h3 className={styles.title}>{t('contrast.shared')}</h3>
      {shared.length === 0 && <p className={styles.none}>{t('contrast.sharedNone')}</p>}
      <ul className={styles.pairs}>
        {shared.map((pair) => (
          <li key={`${pair.left.id} ${pair.right.id}`} className={styles.pair}>
            <p>{pair.left.text}</p>
            <span className={styles.equals} aria-hidden="true">
              =
            </span>
            <p>{pair.right.text}</p>
            <span className={styles.by}>
              {t(pair.by === 'team' ? 'contrast.byTeam' : 'contrast.byWords')}
            </span>
            {canChange && (
              <Button size="small" look="quiet" onPress={() => separate(pair)}>
                {t('contrast.separate')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
