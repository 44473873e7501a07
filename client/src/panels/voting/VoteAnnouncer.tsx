import { useEffect } from 'react';
import type { Editor } from '../../model/editor.ts';
import type { Votes } from '../../model/voting/votes.ts';
import { useT } from '../../ui/language.tsx';
import { smallScreen } from '../../ui/use-media.ts';
import type { BoardView } from '../board-view.ts';

interface VoteAnnouncerProps {
  readonly editor: Editor;
  readonly votes: Votes;
  readonly view: BoardView;
}

const topic = 'vote';

/** Tells, once, that a vote has opened, closed or been revealed while one was there; then the ranking opens. */
export function VoteAnnouncer({ editor, votes, view }: VoteAnnouncerProps) {
  const t = useT();
  useEffect(() => {
    let openId = votes.open.get()?.id ?? null;
    const tell = (text: string): void => editor.notices.tell({ text, tone: 'info', topic });
    const ends = [
      votes.open.subscribe(() => {
        const open = votes.open.get();
        if (open && open.id !== openId) {
          const title = open.title === '' ? t('voting.untitled') : open.title;
          const votesHere = editor.me.role === 'participant';
          tell(t(votesHere ? 'voting.told.place' : 'voting.told.opened', { title }));
        } else if (!open && openId !== null && votes.shown.get() === null) tell(t('voting.told.closed'));
        openId = open?.id ?? null;
      }),
      votes.revealed.subscribe(() => {
        const text = t('voting.told.revealed');
        // On a small screen it would cover the dots, and a drawer in which somebody works stays as it is.
        const drawer = view.drawer.get()?.name;
        const isInTheWay = window.matchMedia(smallScreen).matches || editor.textEditing.current.get();
        if (drawer === 'session' || (drawer === undefined && !isInTheWay)) {
          view.sessionTab.set('votes');
          view.openDrawer('session');
          tell(text);
        } else {
          const run = () => editor.commands.run('vote.show');
          const action = { label: t('voting.told.ranking'), run };
          editor.notices.tell({ text, tone: 'info', topic, action });
        }
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [editor, votes, view, t]);
  return null;
}
