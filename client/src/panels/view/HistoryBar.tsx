import type { Editor } from '../../model/editor.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { keysOf } from '../command-words.ts';
import styles from './bars.module.css';

export function HistoryBar({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const canUndo = useReadable(editor.history.canUndo);
  const canRedo = useReadable(editor.history.canRedo);
  return (
    <Toolbar isFixed label={t('app.history')} className={`${styles.bar} ${styles.left}`}>
      <IconButton
        icon="undo"
        label={t('command.edit.undo')}
        keys={keysOf(editor.commands.find('edit.undo'))}
        placement="top"
        isDisabled={!canUndo}
        onPress={() => editor.commands.run('edit.undo')}
      />
      <IconButton
        icon="redo"
        label={t('command.edit.redo')}
        keys={keysOf(editor.commands.find('edit.redo'))}
        placement="top"
        isDisabled={!canRedo}
        onPress={() => editor.commands.run('edit.redo')}
      />
    </Toolbar>
  );
}
