import { currentStep, stepsOf } from '@whoboard/shared/session/agenda.ts';
import { handsInOrder } from '@whoboard/shared/session/signals.ts';
import { useEffect, useRef } from 'react';
import hidden from '../../ui/Hidden.module.css';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { useSecondsLeft, type SessionProps } from './use-session.ts';

/** Tells those who cannot see the band what has changed: steps, the last minute, raised hands. */
export function SessionAnnouncer({ editor, session }: SessionProps) {
  const t = useT();
  const ref = useRef<HTMLOutputElement>(null);
  const state = useReadable(session.state);
  const { current } = state.agenda;
  const { isFrozen } = state.guard;
  const seconds = useSecondsLeft(state.timer.run, session.clock);
  const mark = seconds === null ? 'none' : seconds === 0 ? 'up' : seconds <= 60 ? 'minute' : 'long';
  const isFacilitator = editor.me.role === 'facilitator';
  const latestHand = isFacilitator ? handsInOrder(state.signals.hands).at(-1) : undefined;

  const tell = (text: string) => {
    if (ref.current) ref.current.textContent = text;
  };
  useChange(current?.startedAt, () => {
    const step = currentStep(state);
    if (!step) {
      editor.notices.tell({
        text: t('results.agendaOver'),
        tone: 'info',
        action: { label: t('results.title'), run: () => editor.commands.run('results.open') },
      });
      return tell(t('session.announce.ended'));
    }
    const steps = stepsOf(state);
    const index = steps.findIndex(({ id }) => id === step.id) + 1;
    const { title, instruction } = step;
    tell(t('session.announce.step', { index, count: steps.length, title, instruction }).trim());
  });
  useChange(mark, (before) => {
    if (mark === 'minute' && before === 'long') tell(t('session.time.oneMinute'));
    if (mark === 'up' && before === 'minute') tell(t('session.time.upAnnounce'));
  });
  useChange(isFrozen, () => {
    if (!isFacilitator) tell(t(isFrozen ? 'session.announce.frozen' : 'session.announce.thawed'));
  });
  useChange(latestHand, () => {
    const person = editor.presence.people.get().find(({ id }) => id === latestHand);
    if (person && !person.isMe) tell(t('session.announce.hand', { name: person.name }));
  });
  return <output ref={ref} className={hidden.hidden} />;
}

/** Calls back when a value differs from the one of the last rendering; not for the first one. */
function useChange<T>(value: T, onChange: (before: T) => void): void {
  const last = useRef(value);
  useEffect(() => {
    const before = last.current;
    last.current = value;
    if (!Object.is(before, value)) onChange(before);
  });
}
