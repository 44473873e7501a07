import { turnsOf } from '@whoboard/shared/role-play/dealing.ts';
import type { PlayerRole } from '@whoboard/shared/role-play/scene.ts';
import type { Play } from '@whoboard/shared/session/role-play.ts';
import { useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useSlice } from '../session/use-session.ts';
import { Face } from '../top/Face.tsx';
import { ClosePlay } from './ClosePlay.tsx';
import {
  companyPart,
  dealtAmong,
  observersOf,
  personaName,
  playerName,
  possiblePlayers,
} from './play-words.ts';
import type { PaneProps } from './RolePlayDialog.tsx';
import styles from './RolePlayDialog.module.css';

type Parts = Pick<Play, PlayerRole>;

interface RolesPaneProps extends PaneProps {
  readonly play: Play;
  readonly onScene: () => void;
}

/** Who plays: dealt evenly with one press, or chosen by hand. */
export function RolesPane({ editor, session, play, onClose, onScene }: RolesPaneProps) {
  const t = useT();
  const everybody = useReadable(editor.presence.people);
  const { turns } = useSlice(session, 'rolePlay');
  const people = possiblePlayers(everybody);
  const observers = observersOf(everybody, play);
  const { id, round, status } = play;
  // What was chosen last, until the server's answer is here: a second choice does not undo the first one.
  const [wanted, setWanted] = useState<{ readonly since: Play; readonly parts: Parts } | null>(null);
  const { persona, company } = wanted?.since === play ? wanted.parts : play;
  const cast = async (next: Partial<Parts>): Promise<void> => {
    const parts = { persona, company, ...next };
    setWanted({ since: play, parts });
    if (!(await leadSession(editor, { type: 'castRoles', play: id, round, ...parts }))) setWanted(null);
  };
  const choose = (role: PlayerRole, chosen: string): void => {
    const player = chosen === '' ? null : chosen;
    const other = role === 'persona' ? 'company' : 'persona';
    // Who had the other part gives it up, and takes what is free.
    const now = { persona, company };
    const swapped = player !== null && now[other] === player ? { [other]: now[role] } : {};
    void cast({ [role]: player, ...swapped });
  };
  const optionsOf = (role: PlayerRole) => {
    const absent = play[role];
    const isAway = absent !== null && !people.some((person) => person.id === absent);
    return [
      { value: '', label: t('rolePlay.nobody') },
      ...people.map((person) => {
        const { played } = turnsOf(turns, person.id);
        const words = played > 0 ? ` · ${t('rolePlay.roles.played', { count: played })}` : '';
        return { value: person.id, label: `${person.name}${words}` };
      }),
      ...(isAway
        ? [
            {
              value: absent,
              label: `${playerName(play, role, everybody)} · ${t('rolePlay.roles.away')}`,
            },
          ]
        : []),
    ];
  };
  const begin = async (): Promise<void> => {
    const isOn =
      status === 'frozen'
        ? await leadSession(editor, { type: 'resumePlay', play: id })
        : await leadSession(editor, { type: 'startPlay', play: id, round });
    if (isOn) onClose();
  };
  const present = dealtAmong(everybody);
  return (
    <Dialog
      title={round === 1 ? t('rolePlay.roles.title') : t('rolePlay.roles.titleRound', { round })}
      lead={t('rolePlay.roles.lead')}
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" icon="edit" isDisabled={status === 'running'} onPress={onScene}>
            {t('rolePlay.roles.scene')}
          </Button>
          {status !== 'running' && (
            <Button
              look="primary"
              icon="play"
              isDisabled={persona === null || company === null}
              onPress={() => void begin()}
            >
              {t(status === 'frozen' ? 'rolePlay.roles.resume' : 'rolePlay.roles.start')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.column}>
        {people.length < 2 && <p className={styles.notice}>{t('rolePlay.roles.tooFew')}</p>}
        {status === 'running' && <p className={styles.notice}>{t('rolePlay.setUp.running')}</p>}
        <div className={styles.row}>
          <Button
            look={persona === null || company === null ? 'primary' : 'plain'}
            icon="people"
            isDisabled={status !== 'preparing' || present.length < 2}
            onPress={() => void leadSession(editor, { type: 'dealRoles', play: id, round, present })}
          >
            {t('rolePlay.roles.deal')}
          </Button>
          <Button
            icon="renew"
            isDisabled={persona === null || company === null}
            onPress={() => void cast({ persona: company, company: persona })}
          >
            {t('rolePlay.roles.exchange')}
          </Button>
        </div>
        <div className={styles.pair}>
          <Select
            label={t('rolePlay.roles.persona', { name: personaName(play, t) })}
            value={persona ?? ''}
            options={optionsOf('persona')}
            onChange={(chosen) => choose('persona', chosen)}
          />
          <Select
            label={t('rolePlay.roles.company', { part: companyPart(play, t) })}
            value={company ?? ''}
            options={optionsOf('company')}
            onChange={(chosen) => choose('company', chosen)}
          />
        </div>
        <section className={styles.observers} aria-label={t('rolePlay.roles.observers')}>
          <h3 className={styles.heading}>{t('rolePlay.roles.observers')}</h3>
          {observers.length === 0 ? (
            <p className={styles.hint}>{t('rolePlay.roles.everybodyPlays')}</p>
          ) : (
            <ul className={styles.faces}>
              {observers.map((person) => (
                <li key={person.id} className={styles.face}>
                  <Face person={person} size={28} />
                  {person.name}
                </li>
              ))}
            </ul>
          )}
        </section>
        {status !== 'running' && <ClosePlay editor={editor} play={play} onClosed={onClose} />}
      </div>
    </Dialog>
  );
}
