import type { ActionItem } from '@whoboard/shared/items/index.ts';
import { showSource } from '../../commands/evidence-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { useTold } from '../use-told.ts';
import styles from './ActionPanel.module.css';

interface MadeActionsProps {
  readonly editor: Editor;
  readonly itemId: string;
  /** A line of the item (a statement); null for the item as a whole. */
  readonly entry: string | null;
}

/** The actions that were made from something, each one click away. */
export function MadeActions({ editor, itemId, entry }: MadeActionsProps) {
  const t = useT();
  useTold(editor, [itemId]);
  const actions = editor.board.cardsFrom(itemId).flatMap((id): ActionItem[] => {
    const item = editor.board.item(id);
    return item?.type === 'action' && item.originEntry === entry ? [item] : [];
  });
  if (actions.length === 0) return null;
  return (
    <div className={styles.origin}>
      <p className={styles.originTitle}>{t('action.panel.made', { count: actions.length })}</p>
      {actions.map(({ id, what }) => {
        const text = what.trim() || t('action.untitled');
        return (
          <button
            key={id}
            type="button"
            className={styles.link}
            aria-label={t('action.panel.showMade', { text })}
            onClick={() => showSource(editor, id, null)}
          >
            {text}
          </button>
        );
      })}
    </div>
  );
}
