import type { Command, CommandGroup } from '../../model/command.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Keys } from '../../ui/Keys.tsx';
import { useT } from '../../ui/language.tsx';
import styles from './HelpDialog.module.css';

const groups: readonly CommandGroup[] = [
  'insert',
  'edit',
  'arrange',
  'view',
  'session',
  'board',
  'people',
  'help',
];

interface HelpDialogProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

/** How to begin, and every key, made from the commands themselves. */
export function HelpDialog({ editor, onClose }: HelpDialogProps) {
  const t = useT();
  const withKeys = editor.commands.list.filter((command) => !command.hidden && command.shortcuts?.length);
  return (
    <Dialog size="large" title={t('app.help.title')} lead={t('app.help.lead')} onClose={onClose}>
      <ul className={styles.hints}>
        {(['write', 'move', 'zoom', 'persona', 'outline', 'undo'] as const).map((hint) => (
          <li key={hint}>{t(`app.help.hint.${hint}`)}</li>
        ))}
      </ul>
      <Button
        icon="search"
        onPress={() => {
          onClose();
          editor.commands.run('help.palette');
        }}
      >
        {t('command.help.palette')}
      </Button>
      <div className={styles.groups}>
        {groups.map((group) => (
          <Group key={group} group={group} commands={withKeys.filter((command) => command.group === group)} />
        ))}
      </div>
    </Dialog>
  );
}

function Group({ group, commands }: { group: CommandGroup; commands: readonly Command[] }) {
  const t = useT();
  if (commands.length === 0) return null;
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{t(`app.group.${group}`)}</h3>
      <dl>
        {commands.map((command) => (
          <div key={command.id} className={styles.row}>
            <dt>{t(command.nameKey)}</dt>
            <dd className={styles.keys}>
              {command.shortcuts?.map((shortcut) => (
                <Keys key={shortcut} keys={shortcut} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
