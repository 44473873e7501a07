import { roleIn, type Play } from '@whoboard/shared/session/role-play.ts';
import { useEffect } from 'react';
import { useT } from '../../ui/language.tsx';
import type { SessionProps } from '../session/use-session.ts';
import { companyPart, personaName } from './play-words.ts';

/** Tells, once each, what has become of the role-play and of one's own part while one was there. */
export function RolePlayAnnouncer({ editor, session }: SessionProps) {
  const t = useT();
  useEffect(() => {
    let before = session.state.get().rolePlay.play;
    return session.state.subscribe(() => {
      const { play } = session.state.get().rolePlay;
      if (play === before) return;
      const text = textOf(before, play);
      before = play;
      if (text !== null) editor.notices.tell({ text, tone: 'info', topic: 'role-play' });
    });

    function textOf(was: Play | null, is: Play | null): string | null {
      if (!is) return was ? t('rolePlay.told.closed') : null;
      if (was?.status !== is.status) {
        if (is.status === 'frozen') return t('rolePlay.told.frozen');
        if (is.status === 'ended') return t('rolePlay.told.ended');
        if (is.status === 'running')
          return t(was?.status === 'frozen' ? 'rolePlay.told.resumed' : 'rolePlay.told.started');
      }
      const role = roleIn(is, editor.me.id);
      const former = was && roleIn(was, editor.me.id);
      if (role === former && was?.round === is.round) return null;
      if (role === 'persona') return t('rolePlay.told.youArePersona', { name: personaName(is, t) });
      if (role === 'company') return t('rolePlay.told.youAreCompany', { part: companyPart(is, t) });
      return former && former !== 'observer' ? t('rolePlay.told.swapped') : null;
    }
  }, [editor, session, t]);
  return null;
}
