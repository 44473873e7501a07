import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { usePhone } from '../../ui/use-media.ts';
import type { BoardView } from '../board-view.ts';
import { keysOf, menuEntry } from '../command-words.ts';
import { BoardTitle } from './BoardTitle.tsx';
import { PeopleButton } from './PeopleButton.tsx';
import { SaveBadge } from './SaveBadge.tsx';
import styles from './TopBar.module.css';

interface TopBarProps {
  readonly editor: Editor;
  readonly view: BoardView;
}

/** Left: what this is, and whether it is saved. Right: who is here, and what leaves the board. */
export function TopBar({ editor, view }: TopBarProps) {
  const t = useT();
  const isPhone = usePhone();
  const print = editor.commands.find('board.print');
  return (
    <header className={styles.top}>
      <div className={styles.group}>
        <MainMenu editor={editor} />
        <BoardTitle editor={editor} view={view} />
        <SaveBadge connection={editor.connection} />
      </div>
      <div className={styles.group}>
        <PeopleButton editor={editor} />
        <LeadButton editor={editor} isShort={isPhone} />
        {!isPhone && (
          <>
            <IconButton
              icon="print"
              label={t('command.board.print')}
              keys={keysOf(print)}
              onPress={() => editor.commands.run('board.print')}
            />
            <Button
              look="primary"
              icon="share"
              className={styles.share ?? ''}
              onPress={() => editor.commands.run('people.share')}
            >
              {t('app.share')}
            </Button>
          </>
        )}
      </div>
    </header>
  );
}

/** What a facilitator leads; for everybody else, the agenda and who is here. */
function LeadButton({ editor, isShort }: { readonly editor: Editor; readonly isShort: boolean }) {
  const t = useT();
  const command = editor.commands.find('session.open');
  const onPress = () => editor.commands.run('session.open');
  if (isShort || editor.me.role !== 'facilitator')
    return <IconButton icon="agenda" label={t('session.title')} keys={keysOf(command)} onPress={onPress} />;
  return (
    <Button icon="agenda" onPress={onPress}>
      {t('session.lead')}
    </Button>
  );
}

const menuGroups = [
  ['board.home', 'board.rename', 'board.settings', 'board.versions'],
  ['people.share', 'board.print'],
  [
    'board.templates',
    'board.import',
    'board.exportJson',
    'board.exportCsv',
    'board.exportInterviews',
    'board.exportMarkdown',
  ],
  ['results.open', 'action.list', 'action.matrix'],
  ['session.open', 'session.raiseHand'],
  ['view.outline', 'view.properties', 'view.language'],
  ['help.palette', 'help.shortcuts'],
  ['board.delete'],
] as const;

function MainMenu({ editor }: { readonly editor: Editor }) {
  const t = useT();
  const groups = () =>
    menuGroups.map((ids) => ({ id: ids[0], entries: ids.flatMap((id) => menuEntry(editor, id, t)) }));
  return (
    <Menu label={t('app.menu')} groups={groups}>
      <IconButton icon="menu" label={t('app.menu')} />
    </Menu>
  );
}
