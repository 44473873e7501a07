import { roleIn, type Play } from '@whoboard/shared/session/role-play.ts';
import { leadSession } from '../../commands/session-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useSlice, type SessionProps } from '../session/use-session.ts';
import { absentRoles, companyPart, dealtAmong, personaName, playerName } from './play-words.ts';
import { Absent } from './Absent.tsx';
import styles from './RolePlayBar.module.css';
import { usePlay } from './use-play.ts';

interface RolePlayBarProps extends SessionProps {
  readonly onCard: () => void;
}

/** The band that everybody sees: who plays whom, how far it is, and what one can do now. */
export function RolePlayBar({ editor, session, onCard }: RolePlayBarProps) {
  const t = useT();
  const play = usePlay(session);
  const people = useReadable(editor.presence.people);
  const { mode } = useSlice(session, 'agenda');
  const isFacilitator = editor.me.role === 'facilitator';
  if (!play && mode !== 'rolePlay') return null;
  if (!play) {
    return (
      <section className={styles.bar} aria-label={t('rolePlay.bar')} data-covers-board>
        <Icon name="rolePlay" size={26} />
        <p className={styles.hint}>{t(isFacilitator ? 'rolePlay.bar.setUpHint' : 'rolePlay.bar.waits')}</p>
        {isFacilitator && (
          <Button look="primary" icon="rolePlay" onPress={() => editor.commands.run('rolePlay.open')}>
            {t('rolePlay.bar.setUp')}
          </Button>
        )}
      </section>
    );
  }
  const persona = playerName(play, 'persona', people);
  const company = playerName(play, 'company', people);
  const isCast = persona !== null && company !== null;
  const isOn = play.status === 'running' || play.status === 'frozen';
  return (
    <section
      className={cx(styles.bar, play.status === 'frozen' && styles.frozen)}
      aria-label={t('rolePlay.bar')}
      data-covers-board
    >
      <div className={styles.words}>
        <p className={styles.facts}>
          <span className={cx(styles.status, styles[play.status])}>
            <Icon name={statusIcons[play.status]} size={16} />
            {t(`rolePlay.bar.${play.status}`)}
          </span>
          <span>{t('rolePlay.bar.round', { round: play.round })}</span>
          {editor.me.role === 'observer' && <span>{t('rolePlay.bar.watching')}</span>}
        </p>
        <h2 className={styles.cast}>
          {isCast
            ? t('rolePlay.bar.cast', {
                persona,
                name: personaName(play, t),
                company,
                part: companyPart(play, t),
              })
            : t(
                isOn
                  ? `rolePlay.gone.vacant.${persona === null ? 'persona' : 'company'}`
                  : 'rolePlay.bar.notCast',
              )}
        </h2>
        {isFacilitator && isOn && <Absent editor={editor} play={play} roles={absentRoles(play, people)} />}
      </div>
      <div className={styles.actions}>
        <OwnCard editor={editor} play={play} onCard={onCard} />
        {isFacilitator && (
          <Controls editor={editor} play={play} present={dealtAmong(people)} isCast={isCast} />
        )}
      </div>
    </section>
  );
}

const statusIcons = { preparing: 'rolePlay', running: 'play', frozen: 'freeze', ended: 'discuss' } as const;

function OwnCard({ editor, play, onCard }: { editor: Editor; play: Play; onCard: () => void }) {
  const t = useT();
  const role = roleIn(play, editor.me.id);
  const plays = role !== 'observer' && play.status !== 'ended';
  return (
    <Button
      size="small"
      look={plays ? 'primary' : 'plain'}
      icon={plays ? 'rolePlay' : 'note'}
      onPress={onCard}
    >
      {t(plays ? 'rolePlay.bar.card' : 'rolePlay.bar.notes')}
    </Button>
  );
}

interface ControlsProps {
  readonly editor: Editor;
  readonly play: Play;
  readonly present: readonly string[];
  readonly isCast: boolean;
}

/** What a facilitator can do now, the likeliest first. */
function Controls({ editor, play, present, isCast }: ControlsProps) {
  const t = useT();
  const { id, round, persona, company } = play;
  const open = (): unknown => editor.commands.run('rolePlay.open');
  const roles = (
    <Button size="small" look="quiet" onPress={open}>
      {t('rolePlay.bar.roles')}
    </Button>
  );
  const end = (
    <Button
      size="small"
      look="quiet"
      icon="stop"
      onPress={() => void leadSession(editor, { type: 'endPlay', play: id })}
    >
      {t('rolePlay.bar.end')}
    </Button>
  );
  const next = (
    <Button
      size="small"
      icon="forward"
      onPress={() =>
        void leadSession(editor, { type: 'rotateRoles', play: id, round, present: [...present] })
      }
    >
      {t('rolePlay.bar.next')}
    </Button>
  );
  switch (play.status) {
    case 'preparing':
      return (
        <>
          {isCast && (
            <Button
              size="small"
              look="primary"
              icon="play"
              onPress={() => void leadSession(editor, { type: 'startPlay', play: id, round })}
            >
              {t('rolePlay.bar.start')}
            </Button>
          )}
          {isCast ? (
            roles
          ) : (
            <Button size="small" look="primary" icon="people" onPress={open}>
              {t('rolePlay.roles.title')}
            </Button>
          )}
        </>
      );
    case 'running':
      return (
        <>
          <Button
            size="small"
            icon="freeze"
            onPress={() => void leadSession(editor, { type: 'freezePlay', play: id })}
          >
            {t('rolePlay.bar.freeze')}
          </Button>
          {end}
        </>
      );
    case 'frozen':
      return (
        <>
          {isCast && (
            <>
              <Button
                size="small"
                look="primary"
                icon="play"
                onPress={() => void leadSession(editor, { type: 'resumePlay', play: id })}
              >
                {t('rolePlay.bar.resume')}
              </Button>
              <Button
                size="small"
                icon="renew"
                onPress={() =>
                  void leadSession(editor, {
                    type: 'castRoles',
                    play: id,
                    round,
                    persona: company,
                    company: persona,
                  })
                }
              >
                {t('rolePlay.bar.swap')}
              </Button>
            </>
          )}
          {next}
          {roles}
          {end}
        </>
      );
    case 'ended':
      return (
        <>
          <Button size="small" look="primary" icon="discuss" onPress={open}>
            {t('rolePlay.bar.debrief')}
          </Button>
          {next}
        </>
      );
  }
}
