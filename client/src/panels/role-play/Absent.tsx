import type { PlayerRole } from '@whoboard/shared/role-play/scene.ts';
import { turnsOf } from '@whoboard/shared/role-play/dealing.ts';
import type { Play } from '@whoboard/shared/session/role-play.ts';
import { Fragment, useEffect, useState, type ReactNode } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Clock } from '../../model/clock.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { playerName, possiblePlayers } from './play-words.ts';
import styles from './RolePlayBar.module.css';

interface AbsentProps {
  readonly editor: Editor;
  readonly play: Play;
  /** The parts whose players are not here. */
  readonly roles: readonly PlayerRole[];
}

/** Tells a facilitator that a player has left for more than a moment, and who steps in with one press: who has not played for the longest time. */
export function Absent({ editor, play, roles }: AbsentProps) {
  const t = useT();
  const people = useReadable(editor.presence.people);
  const turns = editor.session.get()?.state.get().rolePlay.turns ?? {};
  const others = possiblePlayers(people)
    .filter(({ id }) => id !== play.persona && id !== play.company && id !== editor.me.id)
    .toSorted((a, b) => turnsOf(turns, a.id).last - turnsOf(turns, b.id).last);
  return roles.map((role, at) => {
    const name = playerName(play, role, people);
    const other = others[at];
    const words = (
      <output className={styles.absent}>
        <span>{name === null ? t(`rolePlay.gone.vacant.${role}`) : t('rolePlay.gone.left', { name })}</span>
        {other ? (
          <Button
            size="small"
            icon="people"
            onPress={() =>
              void leadSession(editor, {
                type: 'castRoles',
                play: play.id,
                round: play.round,
                persona: role === 'persona' ? other.id : play.persona,
                company: role === 'company' ? other.id : play.company,
              })
            }
          >
            {t('rolePlay.gone.replace', { name: other.name })}
          </Button>
        ) : (
          <span>{t('rolePlay.gone.nobody')}</span>
        )}
      </output>
    );
    // A part that nobody has stays vacant; who has it may only have reloaded the page.
    const key = `${role} ${play[role] ?? ''}`;
    return name === null ? (
      <Fragment key={key}>{words}</Fragment>
    ) : (
      <AfterGrace key={key} clock={editor.clock}>
        {words}
      </AfterGrace>
    );
  });
}

/** How long somebody may be away without being told to have left, in milliseconds: reloading a page takes less. */
const graceMs = 5_000;

/** Shows what it holds once it has been there for a while. */
function AfterGrace({ clock, children }: { readonly clock: Clock; readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  useEffect(() => clock.after(graceMs, () => setOver(true)), [clock]);
  return isOver && children;
}
