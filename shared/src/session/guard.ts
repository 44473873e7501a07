import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { limits } from '../protocol/limits.ts';
import { defineSessionCommand, facilitators, refuse } from './command.ts';
import { defineSlice, entryOf, record, value, without } from './slice.ts';

/** What participants may not do now, whatever their client thinks: the server takes it back. Facilitators may. */
export const guardSlice = defineSlice('guard', {
  /** Items that participants cannot change, with all that lies in them. */
  locked: record(z.literal(true) as z.ZodMiniType<true>),
  /** Nobody but facilitators writes. */
  isFrozen: value(z.boolean(), false),
  areCursorsHidden: value(z.boolean(), false),
  /** What people show for a moment is shown to nobody. */
  areReactionsMuted: value(z.boolean(), false),
});

const ids = { ids: z.array(idSchema).check(z.minLength(1), z.maxLength(limits.maxLockedAtOnce)) };
const on = { on: z.boolean() };

export const guardCommands = [
  defineSessionCommand('lock', facilitators, ids, (state, { ids: given }) => {
    const locked = { ...state.guard.locked, ...Object.fromEntries(given.map((id) => [id, true] as const)) };
    if (Object.keys(locked).length > limits.maxItems) return refuse('session.refused.tooManyLocks');
    return { ...state, guard: { ...state.guard, locked } };
  }),
  defineSessionCommand('unlock', facilitators, ids, (state, { ids: given }) =>
    given.some((id) => entryOf(state.guard.locked, id))
      ? { ...state, guard: { ...state.guard, locked: without(state.guard.locked, given) } }
      : refuse('session.refused.notLocked'),
  ),
  defineSessionCommand('freezeWriting', facilitators, on, (state, { on: isFrozen }) => ({
    ...state,
    guard: { ...state.guard, isFrozen },
  })),
  defineSessionCommand('hideCursors', facilitators, on, (state, { on: areCursorsHidden }) => ({
    ...state,
    guard: { ...state.guard, areCursorsHidden },
  })),
  defineSessionCommand('muteReactions', facilitators, on, (state, { on: areReactionsMuted }) => ({
    ...state,
    guard: { ...state.guard, areReactionsMuted },
  })),
] as const;
