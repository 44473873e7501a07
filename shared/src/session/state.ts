import { agendaSlice } from './agenda.ts';
import { guardSlice } from './guard.ts';
import { leadSlice } from './lead.ts';
import { peopleSlice } from './people.ts';
import { privateWritingSlice } from './private-writing.ts';
import { rolePlaySlice } from './role-play.ts';
import { roundsSlice } from './rounds.ts';
import { signalsSlice } from './signals.ts';
import type { Slice, StateOf } from './slice.ts';
import { timerSlice } from './timer.ts';

/** What the session consists of: one line each. */
const list = [
  agendaSlice,
  timerSlice,
  leadSlice,
  guardSlice,
  peopleSlice,
  signalsSlice,
  roundsSlice,
  privateWritingSlice,
  rolePlaySlice,
] as const;

export const sessionSlices: readonly Slice[] = list;

/** Everything that a facilitator leads, as plain values. Only the server changes it, by applying commands. */
export type SessionState = {
  readonly [S in (typeof list)[number] as S['name']]: StateOf<S>;
};
export type SliceName = keyof SessionState;

/** A board on which nothing has been led yet. */
export const initialSession: SessionState = Object.fromEntries(
  sessionSlices.map(({ name, fields }) => [
    name,
    Object.fromEntries(
      Object.entries(fields).map(([key, field]) => [key, field.kind === 'value' ? field.initial : {}]),
    ),
  ]),
) as SessionState;
