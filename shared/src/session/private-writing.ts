import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { limits } from '../protocol/limits.ts';
import { defineSessionCommand, facilitators, refuse } from './command.ts';
import { defineSlice, record, without } from './slice.ts';
import type { SessionState } from './state.ts';

/**
 * Notes that are written in private lie in their author's own document until a facilitator reveals them; what everybody
 * knows of them is how many there are.
 */
export const privateWritingSlice = defineSlice('privateWriting', {
  /** Participant -> notes that are not revealed yet; nobody is here with none. */
  counts: record(z.int().check(z.gte(1))),
});

/** Notes of everybody that are not revealed yet. */
export function hiddenNotes(state: SessionState): number {
  return Object.values(state.privateWriting.counts).reduce((sum, count) => sum + count, 0);
}

/** The state when people have that many hidden notes now. */
export function withHiddenNotes(state: SessionState, counts: ReadonlyMap<string, number>): SessionState {
  const none = [...counts].filter(([, count]) => count === 0).map(([id]) => id);
  const some = [...counts].filter(([, count]) => count > 0);
  const former = without(state.privateWriting.counts, none);
  return { ...state, privateWriting: { counts: { ...former, ...Object.fromEntries(some) } } };
}

export const privateWritingCommands = [
  /** The server moves the notes to the board; who has none of those named is passed over. */
  defineSessionCommand(
    'revealNotes',
    facilitators,
    {
      /** Whose notes; null for everybody's. */
      participants: z.nullable(z.array(idSchema).check(z.minLength(1), z.maxLength(limits.maxPeople))),
      /** Without names they are shuffled, and nothing on the board tells who wrote what. */
      withNames: z.boolean(),
      /** The area into which they are put; null for beside everything else. */
      area: z.nullable(idSchema),
    },
    (state, { participants }) => {
      const ids = Object.keys(state.privateWriting.counts);
      return ids.some((id) => participants === null || participants.includes(id))
        ? state
        : refuse('session.refused.nothingToReveal');
    },
  ),
] as const;
