import { currentStep, stepsOf } from '@whoboard/shared/session/agenda.ts';
import { handsInOrder } from '@whoboard/shared/session/signals.ts';
import { useEffect, useRef } from 'react';
import { mayChange } from '../../model/rights.ts';
import hidden from '../../ui/Hidden.module.css';
import { useT } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { nameOfItem } from './name-of-item.ts';
import { useSecondsLeft, type SessionProps } from './use-session.ts';

/**
 * Tells those who cannot see the band what has changed: steps, the last minute, raised hands, whose view one sees; and
 * everybody by whom they were just brought to another place.
 */
export function SessionAnnouncer({ editor, session }: SessionProps) {
  const t = useT();
  const ref = useRef<HTMLOutputElement>(null);
  const state = useReadable(session.state);
  const { current } = state.agenda;
  const { isFrozen } = state.guard;
  const seconds = useSecondsLeft(state.timer.run, session.clock);
  const mark = seconds === null ? 'none' : seconds === 0 ? 'up' : seconds <= 60 ? 'minute' : 'long';
  const isFacilitator = editor.me.role === 'facilitator';
  const isReady = useReadable(session.isReady);
  const lead = useReadable(session.viewLead);
  const hands = handsInOrder(state.signals.hands);
  const { look } = state.lead;

  const nameOf = (personId: string) =>
    editor.presence.people.get().find(({ id }) => id === personId)?.name ?? t('session.facilitator');
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
  const guard = useReadable(editor.guard);
  useChange(guard, () => {
    const text = editor.textEditing.current.get();
    if (text && !guard.isFrozen && !mayChange(editor, text.itemId))
      editor.notices.tell({ text: t('session.lockedHere'), tone: 'info' });
  });
  useChange(isFrozen, () => {
    if (!isFacilitator) tell(t(isFrozen ? 'session.announce.frozen' : 'session.announce.thawed'));
  });
  // What stood before this page was opened is no news.
  useChange(isReady ? hands.join(' ') : null, (before) => {
    if (before === null || !isFacilitator) return;
    const known = new Set(before.split(' '));
    const raised = hands.filter((id) => !known.has(id) && id !== editor.me.id);
    if (raised.length > 0)
      tell(raised.map((id) => t('session.announce.hand', { name: nameOf(id) })).join(' '));
  });
  useChange(isReady ? (look?.nonce ?? '') : null, (before) => {
    if (before === null || !look) return;
    if (look.by === editor.me.id)
      return editor.notices.tell({ text: t('session.calledByYou'), tone: 'success' });
    // A view that is taken over moves with its leader alone.
    if (editor.camera.isHeld.get()) return;
    const name = nameOf(look.by);
    if (editor.textEditing.current.get())
      return editor.notices.tell({
        text: t('session.calledLater', { name }),
        tone: 'info',
        action: { label: t('session.calledNow'), run: () => editor.textEditing.stop() },
      });
    const what = 'item' in look.target ? nameOfItem(editor, look.target.item) : null;
    const text = what ? t('session.calledTo', { name, what }) : t('session.called', { name });
    editor.notices.tell({ text, tone: 'info' });
  });
  useChange(lead, (before) => {
    if (lead.kind === 'following' && (before.kind !== 'following' || before.isTaken !== lead.isTaken))
      tell(t(lead.isTaken ? 'session.taken' : 'session.following', { name: lead.name }));
    if (lead.kind === 'own' && before.kind === 'following') tell(t('session.announce.released'));
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
