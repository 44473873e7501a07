import type { Timer } from '@whoboard/shared/session/timer.ts';
import { useEffect, useRef } from 'react';
import type { ServerClock } from '../../model/session/server-clock.ts';
import { cx } from '../../ui/cx.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { chime, readyChime, setSound, sound } from './chime.ts';
import styles from './SessionBar.module.css';
import { shownTime, useSecondsLeft } from './use-session.ts';

interface StepClockProps {
  readonly timer: Timer;
  readonly clock: ServerClock;
}

/** The time left, the same second on every screen; a soft sound at its end. */
export function StepClock({ timer, clock }: StepClockProps) {
  const t = useT();
  const seconds = useSecondsLeft(timer, clock);
  const hasSound = useReadable(sound);
  const wasRunning = useRef(false);
  const isUp = seconds === 0;
  useEffect(readyChime, []);
  useEffect(() => {
    // A page that opens when the time is up already stays silent.
    if (isUp && wasRunning.current) chime();
    if (seconds !== null) wasRunning.current = seconds > 0 && timer.kind === 'running';
  }, [isUp, seconds, timer]);
  const time = seconds === null ? '–:––' : shownTime(seconds);
  const label = isUp
    ? t('session.time.up')
    : t(timer.kind === 'paused' ? 'session.time.paused' : 'session.time.left', { time });
  return (
    <div className={cx(styles.clock, isUp && styles.up, timer.kind === 'paused' && styles.paused)}>
      <span role="timer" aria-label={label} className={styles.time}>
        <span aria-hidden="true">
          {isUp ? t('session.time.up') : time}
          {timer.kind === 'paused' && <span className={styles.pausedWord}>{t('session.time.isPaused')}</span>}
        </span>
      </span>
      <IconButton
        size="small"
        icon={hasSound ? 'bell' : 'bellOff'}
        label={t(hasSound ? 'session.sound.mute' : 'session.sound.unmute')}
        onPress={() => setSound(!hasSound)}
      />
    </div>
  );
}
