import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';
import type { BoardView } from '../board-view.ts';
import { RaisedHands } from './RoomMarks.tsx';
import styles from './SessionBar.module.css';
import type { SessionProps } from './use-session.ts';
import { useSlice } from './use-session.ts';

interface SessionNoticesProps extends SessionProps {
  readonly view: BoardView;
}

/** What else holds at the moment: whose view one sees, whether one may write, who wants to speak; and the way out of it. */
export function SessionNotices({ editor, session, view }: SessionNoticesProps) {
  const t = useT();
  const lead = useReadable(session.viewLead);
  const { isFrozen } = useSlice(session, 'guard');
  const isFacilitator = editor.me.role === 'facilitator';
  const isWriting = useSelected(editor.textEditing.current, (text) => text !== null) && !isFrozen;
  const run = (id: string, words: string) => (
    <Button size="small" onPress={() => editor.commands.run(id)}>
      {words}
    </Button>
  );
  return (
    <div className={styles.notices} data-covers-board>
      {isFacilitator && <RaisedHands editor={editor} session={session} view={view} />}
      {lead.kind === 'following' && (
        <Chip
          icon={lead.isTaken ? 'presentation' : 'route'}
          words={t(isWriting ? 'session.takenLater' : lead.isTaken ? 'session.taken' : 'session.following', {
            name: lead.name,
          })}
        >
          {!lead.isTaken && (
            <Button size="small" onPress={() => session.hasStrayed.set(true)}>
              {t('session.stopFollowing')}
            </Button>
          )}
          {isFacilitator && run('session.release', t('session.release'))}
        </Chip>
      )}
      {lead.kind === 'strayed' && (
        <Chip icon="route" words={t('session.strayed', { name: lead.name })}>
          <Button size="small" onPress={() => session.hasStrayed.set(false)}>
            {t('session.followAgain')}
          </Button>
          {isFacilitator && run('session.release', t('session.release'))}
        </Chip>
      )}
      {lead.kind === 'leading' && (
        <Chip icon="presentation" words={t(lead.isTaken ? 'session.leadingTaken' : 'session.leading')}>
          {run('session.release', t('session.release'))}
        </Chip>
      )}
      {isFrozen && (
        <Chip icon="freeze" words={t(isFacilitator ? 'session.frozenByYou' : 'session.frozen')}>
          {isFacilitator && run('session.thaw', t('session.thaw'))}
        </Chip>
      )}
    </div>
  );
}

function Chip({ icon, words, children }: { icon: IconName; words: string; children?: ReactNode }) {
  return (
    <p className={styles.chip}>
      <Icon name={icon} size={18} />
      <span>{words}</span>
      {children}
    </p>
  );
}
