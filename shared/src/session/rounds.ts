import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { limits } from '../protocol/limits.ts';
import {
  dotsSchema,
  labelsSchema,
  roundResultSchema,
  roundSettingsSchema,
  roundSettingsShape,
  roundStatuses,
  turnoutSchema,
  type Dots,
  type RoundResult,
  type Turnout,
} from '../voting/round.ts';
import { defineSessionCommand, facilitators, refuse, type Refusal } from './command.ts';
import { defineSlice, entryOf, record, without } from './slice.ts';
import type { SessionState } from './state.ts';

const storedRound = z.object({
  ...roundSettingsShape,
  status: z.enum(roundStatuses),
  /** On the server's clock; later than that of every earlier round. */
  openedAt: z.number(),
  /** When it closes by itself, on the server's clock. */
  closesAt: z.nullable(z.number()),
});
type StoredRound = z.infer<typeof storedRound>;

/** A round of dot voting as everybody knows it. */
export type Round = Readonly<StoredRound> & { readonly id: string };

/** Ballots are in none of these: what is sealed stays with the server until the reveal. */
export const roundsSlice = defineSlice('rounds', {
  rounds: record(storedRound),
  turnout: record(turnoutSchema),
  /** Dots as they are placed, of open rounds only. */
  live: record(dotsSchema),
  results: record(roundResultSchema),
  /** What the targets of a round that is not revealed said when it was opened: some may be deleted meanwhile. */
  labels: record(labelsSchema),
});

/** All rounds, the first one first. */
export function roundsOf(state: SessionState): readonly Round[] {
  return Object.entries(state.rounds.rounds)
    .map(([id, round]) => ({ id, ...round }))
    .sort((a, b) => a.openedAt - b.openedAt);
}

/** The round that takes ballots now, or null; there is never more than one. */
export function openRoundOf(state: SessionState): Round | null {
  return roundsOf(state).find((round) => round.status === 'open') ?? null;
}

function withRound(state: SessionState, id: string, round: StoredRound): SessionState {
  return { ...state, rounds: { ...state.rounds, rounds: { ...state.rounds.rounds, [id]: round } } };
}

/** The state with an open or closed round as `change` makes it. */
function changeRound(
  state: SessionState,
  id: string,
  change: (round: StoredRound) => StoredRound | Refusal,
): SessionState | Refusal {
  const round = entryOf(state.rounds.rounds, id);
  if (!round) return refuse('session.refused.noSuchRound');
  if (round.status === 'revealed') return refuse('session.refused.roundRevealed');
  const changed = change(round);
  return 'refused' in changed ? changed : withRound(state, id, changed);
}

/** A round whose time is over, closed; unchanged when it was closed or removed meanwhile. */
export function withRoundClosed(state: SessionState, id: string): SessionState {
  const round = entryOf(state.rounds.rounds, id);
  return round?.status === 'open' ? withRound(state, id, { ...round, status: 'closed' }) : state;
}

/**
 * How far a round is and, when dots appear as they are placed, the dots; unchanged when it is revealed or gone.
 * @param live null for a secret round
 */
export function withTurnout(
  state: SessionState,
  id: string,
  turnout: Turnout,
  live: Dots | null,
): SessionState {
  const round = entryOf(state.rounds.rounds, id);
  if (!round || round.status === 'revealed') return state;
  const { rounds } = state;
  return {
    ...state,
    rounds: {
      ...rounds,
      turnout: { ...rounds.turnout, [id]: turnout },
      live: live ? { ...rounds.live, [id]: live } : rounds.live,
    },
  };
}

/** An open round with what its targets say now; unchanged when there is no such round. */
export function withOpeningLabels(
  state: SessionState,
  id: string,
  labels: RoundResult['labels'],
): SessionState {
  const { rounds } = state;
  if (entryOf(rounds.rounds, id)?.status !== 'open') return state;
  return { ...state, rounds: { ...rounds, labels: { ...rounds.labels, [id]: labels } } };
}

/**
 * A revealed round with what the server found in the box, which takes the place of the dots shown so far. A target that
 * is gone by now keeps what it said when the round was opened.
 */
export function withResult(state: SessionState, id: string, result: RoundResult): SessionState {
  const { rounds } = state;
  if (entryOf(rounds.rounds, id)?.status !== 'revealed') return state;
  return {
    ...state,
    rounds: {
      ...rounds,
      live: without(rounds.live, [id]),
      results: {
        ...rounds.results,
        [id]: { ...result, labels: { ...entryOf(rounds.labels, id), ...result.labels } },
      },
      labels: without(rounds.labels, [id]),
    },
  };
}

const one = { round: idSchema };

export const roundCommands = [
  /** The sender names the round, so that sending it again opens no second one. */
  defineSessionCommand(
    'openRound',
    facilitators,
    { ...one, settings: roundSettingsSchema },
    (state, { round: id, settings }, { now }) => {
      const rounds = roundsOf(state);
      if (entryOf(state.rounds.rounds, id)) return refuse('session.refused.roundExists');
      if (openRoundOf(state)) return refuse('session.refused.roundIsOpen');
      if (rounds.length >= limits.maxRounds) return refuse('session.refused.tooManyRounds');
      const openedAt = Math.max(now, (rounds.at(-1)?.openedAt ?? 0) + 1);
      const closesAt = settings.minutes === null ? null : now + settings.minutes * 60_000;
      return withRound(state, id, { ...settings, status: 'open', openedAt, closesAt });
    },
  ),
  defineSessionCommand('closeRound', facilitators, one, (state, { round: id }) =>
    changeRound(state, id, (round) =>
      round.status === 'open' ? { ...round, status: 'closed' } : refuse('session.refused.roundIsClosed'),
    ),
  ),
  /** Gives a round that closes by itself more time. */
  defineSessionCommand(
    'extendRound',
    facilitators,
    { ...one, minutes: z.int().check(z.gte(1), z.lte(60)) },
    (state, { round: id, minutes }, { now }) =>
      changeRound(state, id, (round) =>
        round.status !== 'open' || round.closesAt === null
          ? refuse('session.refused.roundHasNoTime')
          : { ...round, closesAt: Math.max(round.closesAt, now) + minutes * 60_000 },
      ),
  ),
  /** Closes it too when it is open. */
  defineSessionCommand('revealRound', facilitators, one, (state, { round: id }) =>
    changeRound(state, id, (round) => ({ ...round, status: 'revealed' })),
  ),
  /** Removes a round with its ballots or its result, at any time. */
  defineSessionCommand('removeRound', facilitators, one, (state, { round: id }) => {
    if (!entryOf(state.rounds.rounds, id)) return refuse('session.refused.noSuchRound');
    const { rounds, turnout, live, results, labels } = state.rounds;
    return {
      ...state,
      rounds: {
        rounds: without(rounds, [id]),
        turnout: without(turnout, [id]),
        live: without(live, [id]),
        results: without(results, [id]),
        labels: without(labels, [id]),
      },
    };
  }),
] as const;
