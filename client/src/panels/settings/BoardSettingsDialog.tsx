import { setStaleAfterMonths } from '@whoboard/shared/board/edits/meta.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import styles from './BoardSettingsDialog.module.css';

interface BoardSettingsDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** Periods that workshops use, in months. */
const periods = [1, 3, 6, 9, 12, 18, 24, 36, 60];

/** What holds for the board as a whole; each choice counts at once, for everybody, and can be undone. */
export function BoardSettingsDialog({ editor, onClose }: BoardSettingsDialogProps) {
  const t = useT();
  const { staleAfterMonths } = useReadable(editor.board.meta);
  const mayChange = editor.me.role === 'facilitator';
  const offered = [...new Set([...periods, staleAfterMonths])].toSorted((a, b) => a - b);
  return (
    <Dialog
      title={t('settings.title')}
      lead={t(mayChange ? 'settings.lead' : 'settings.leadReadOnly')}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('settings.done')}
        </Button>
      }
    >
      <div className={styles.field}>
        <Select
          label={t('settings.stale')}
          isDisabled={!mayChange}
          value={String(staleAfterMonths)}
          options={offered.map((months) => ({
            value: String(months),
            label: t('settings.months', { count: months }),
          }))}
          onChange={(months) => editor.board.change((doc) => setStaleAfterMonths(doc, Number(months)))}
        />
        <p className={styles.hint}>{t('settings.staleHint')}</p>
      </div>
    </Dialog>
  );
}
