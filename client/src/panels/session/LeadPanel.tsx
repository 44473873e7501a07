import { leadSession } from '../../commands/session-commands.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';
import { nameOfItem } from './name-of-item.ts';
import { Notepad } from './Notepad.tsx';
import styles from './SessionPanel.module.css';
import type { SessionProps } from './use-session.ts';

const timerMinutes = [1, 3, 5, 10, 15] as const;

/** What a facilitator leads besides the steps: time, views, calm. */
export function LeadPanel({ editor, session }: SessionProps) {
  const t = useT();
  const { timer, lead, guard } = useReadable(session.state);
  useReadable(editor.selection.ids);
  const run = (id: string) => () => editor.commands.run(id);
  const view = lead.view;
  const isMine = view?.by === editor.me.id;
  const other = view && !isMine ? view.by : null;
  const otherName = useSelected(
    editor.presence.people,
    (people) => people.find(({ id }) => id === other)?.name ?? null,
  );
  const locked = Object.keys(guard.locked);
  const setView = (on: boolean, isTaken: boolean) =>
    void leadSession(editor, on ? { type: 'leadView', isTaken } : { type: 'releaseView' });
  return (
    <>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('session.view.title')}</h3>
        <Button look="primary" icon="eye" onPress={run('session.lookHere')}>
          {t('command.session.lookHere')}
        </Button>
        <p className={styles.hint}>{t('session.view.hint')}</p>
        {other !== null && (
          <div className={styles.other}>
            <p>
              {otherName === null
                ? t('session.view.otherAway', { name: t('session.facilitator') })
                : t('session.view.other', { name: otherName })}
            </p>
            <Button size="small" icon="unlock" onPress={run('session.release')}>
              {t('command.session.release')}
            </Button>
          </div>
        )}
        <Switch
          label={t('session.view.follow')}
          hint={t('session.view.followHint')}
          isOn={isMine && !view.isTaken}
          isDisabled={view !== null && !isMine}
          onChange={(on) => setView(on, false)}
        />
        <Switch
          label={t('session.view.takeOver')}
          hint={t('session.view.takeOverHint')}
          isOn={isMine && view.isTaken}
          isDisabled={view !== null && !isMine}
          onChange={(on) => setView(on, true)}
        />
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('rolePlay.title')}</h3>
        <p className={styles.hint}>{t('rolePlay.lead')}</p>
        <Button icon="rolePlay" onPress={run('rolePlay.open')}>
          {t('command.rolePlay.open')}
        </Button>
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('session.timer.title')}</h3>
        <p className={styles.hint}>{t('session.timer.lead')}</p>
        <div className={styles.buttons}>
          {timerMinutes.map((minutes) => (
            <Button
              key={minutes}
              size="small"
              onPress={() => void leadSession(editor, { type: 'startTimer', minutes })}
            >
              {t('session.timer.start', { minutes })}
            </Button>
          ))}
          {timer.run && (
            <Button size="small" icon="stop" onPress={() => void leadSession(editor, { type: 'stopTimer' })}>
              {t('session.timer.stop')}
            </Button>
          )}
        </div>
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('session.guard.title')}</h3>
        <Switch
          label={t('session.guard.freeze')}
          hint={t('session.guard.freezeHint')}
          isOn={guard.isFrozen}
          onChange={(on) => void leadSession(editor, { type: 'freezeWriting', on })}
        />
        <Switch
          label={t('session.guard.cursors')}
          isOn={guard.areCursorsHidden}
          onChange={(on) => void leadSession(editor, { type: 'hideCursors', on })}
        />
        <Switch
          label={t('session.guard.reactions')}
          isOn={guard.areReactionsMuted}
          onChange={(on) => void leadSession(editor, { type: 'muteReactions', on })}
        />
      </section>
      <section className={styles.section}>
        <h3 className={styles.heading}>{t('session.guard.locked')}</h3>
        <p className={styles.hint}>{t('session.guard.lockHint')}</p>
        <ul className={styles.list}>
          {locked.map((id) => {
            const name = nameOfItem(editor, id) ?? t('session.guard.gone');
            return (
              <li key={id} className={styles.head}>
                <span className={styles.words}>{name}</span>
                <IconButton
                  icon="unlock"
                  label={t('session.guard.unlockThis', { name })}
                  placement="left"
                  onPress={() => void leadSession(editor, { type: 'unlock', ids: [id] })}
                />
              </li>
            );
          })}
        </ul>
        <div className={styles.buttons}>
          <Button
            icon="lock"
            isDisabled={!editor.commands.isEnabled('session.lockArea')}
            onPress={run('session.lockArea')}
          >
            {t('session.guard.lockSelection')}
          </Button>
        </div>
      </section>
      <Notepad editor={editor} />
    </>
  );
}
