import { originWords } from '@whoboard/shared/actions/origin.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import { showSource } from '../../commands/evidence-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { useItem } from '../use-items.ts';
import styles from './ActionPanel.module.css';

/** What an action was made from, one click away. */
export function OriginLink({ editor, action }: { readonly editor: Editor; readonly action: ActionItem }) {
  const t = useT();
  useItem(editor, action.origin ?? '');
  const origin = originWords(action, (id) => editor.board.item(id));
  if (!origin) return null;
  const { words } = origin;
  return (
    <section className={styles.origin} aria-label={t('action.panel.origin')}>
      <p className={styles.originTitle}>{t('action.panel.origin')}</p>
      {words === null ? (
        <p className={styles.gone}>{t('action.originGone')}</p>
      ) : (
        <button
          type="button"
          className={styles.link}
          aria-label={t('action.panel.showOrigin', { text: words })}
          onClick={() => showSource(editor, origin.id, action.originEntry)}
        >
          {words}
        </button>
      )}
    </section>
  );
}
