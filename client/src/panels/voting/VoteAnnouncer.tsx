import { useEffect } from 'react';
import type { Editor } from '../../model/editor.ts';
import type { Votes } from '../../model/voting/votes.ts';
import { useT } from '../../ui/language.tsx';

interface VoteAnnouncerProps {
  readonly editor: Editor;
  readonly votes: Votes;
}

/** Tells, once, that a vote has opened, closed or been revealed while one was there. */
export function VoteAnnouncer({ editor, votes }: VoteAnnouncerProps) {
  const t = useT();
  useEffect(() => {
    let openId = votes.open.get()?.id ?? null;
    const tell = (text: string): void => editor.notices.tell({ text, tone: 'info' });
    const ends = [
      votes.open.subscribe(() => {
        const open = votes.open.get();
        if (open && open.id !== openId) {
          tell(t('voting.told.opened', { title: open.title === '' ? t('voting.untitled') : open.title }));
        } else if (!open && openId !== null && votes.shown.get() === null) tell(t('voting.told.closed'));
        openId = open?.id ?? null;
      }),
      votes.shown.subscribe(() => {
        if (votes.shown.get() !== null) tell(t('voting.told.revealed'));
      }),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [editor, votes, t]);
  return null;
}
