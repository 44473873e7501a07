import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { limits } from '../protocol/limits.ts';
import { defineSessionCommand, editors, everyone, facilitators, refuse } from './command.ts';
import { defineSlice, entryOf, record, without } from './slice.ts';

/** What people tell the room without a word, in an order that everybody sees alike. */
export const signalsSlice = defineSlice('signals', {
  /** Raised hands: participant -> when, on the server's clock. */
  hands: record(z.number()),
  /** Who has finished the present step: participant -> when. */
  done: record(z.number()),
});

/** Participants with a raised hand, the longest waiting first. */
export function handsInOrder(hands: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(hands)
    .sort(([a, at], [b, bt]) => at - bt || (a < b ? -1 : 1))
    .map(([id]) => id);
}

/** Later than all others, also within the same millisecond. */
function after(times: Readonly<Record<string, number>>, now: number): number {
  return Math.max(now, ...Object.values(times).map((at) => at + 1));
}

export const signalCommands = [
  defineSessionCommand('raiseHand', everyone, { up: z.boolean() }, (state, { up }, { by, now }) => {
    const { hands } = state.signals;
    const isUp = entryOf(hands, by.id) !== undefined;
    if (up === isUp) return state;
    return {
      ...state,
      signals: {
        ...state.signals,
        hands: up ? { ...hands, [by.id]: after(hands, now) } : without(hands, [by.id]),
      },
    };
  }),
  defineSessionCommand(
    'lowerHands',
    facilitators,
    { participants: z.array(idSchema).check(z.minLength(1), z.maxLength(limits.maxPeople)) },
    (state, { participants }) => ({
      ...state,
      signals: { ...state.signals, hands: without(state.signals.hands, participants) },
    }),
  ),
  /** `step`: the step that the sender saw running. */
  defineSessionCommand(
    'markDone',
    editors,
    { isDone: z.boolean(), step: z.nullable(idSchema) },
    (state, { isDone, step }, { by, now }) => {
      if (step !== (state.agenda.current?.step ?? null)) return refuse('session.refused.stepHasChanged');
      const { done } = state.signals;
      if (isDone === (entryOf(done, by.id) !== undefined)) return state;
      return {
        ...state,
        signals: { ...state.signals, done: isDone ? { ...done, [by.id]: now } : without(done, [by.id]) },
      };
    },
  ),
] as const;
