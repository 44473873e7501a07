import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { limits } from '../protocol/limits.ts';
import { dealRoles, withTurn, type Turns } from '../role-play/dealing.ts';
import { landingShape } from '../role-play/landing-request.ts';
import {
  intentionInput,
  playedPersonaSchema,
  playerRoles,
  sceneInput,
  sceneSchema,
  type PlayedPersona,
  type PlayerRole,
  type PlayRole,
} from '../role-play/scene.ts';
import { defineSessionCommand, facilitators, refuse, type Refusal } from './command.ts';
import { defineSlice, entryOf, record, value } from './slice.ts';
import type { SessionState } from './state.ts';
import { pausedAt, resumedAt, timerOf } from './timer.ts';

/**
 * Preparing: the players read their cards. Running: they play. Frozen: everybody stays as they are. Ended: nobody plays
 * any more, and what was observed can be landed.
 */
export const playStatuses = ['preparing', 'running', 'frozen', 'ended'] as const;
export type PlayStatus = (typeof playStatuses)[number];

const player = z.nullable(idSchema);

const playSchema = z.object({
  id: idSchema,
  scene: sceneSchema,
  /** The persona as it was when the scene was set; null when its card was gone by then. */
  card: z.nullable(playedPersonaSchema),
  /** The name of the stage when the scene was set; empty for none. */
  stageName: z.string(),
  status: z.enum(playStatuses),
  /** From 1. */
  round: z.int().check(z.gte(1)),
  /** Who plays; null for a part that nobody has. Everybody else observes. */
  persona: player,
  company: player,
  /** What the players call themselves, for when they have left. */
  players: z.object({ persona: z.string(), company: z.string() }),
  /** Who has played in this round already, so that no round counts twice. */
  counted: z.array(idSchema),
  /** How many observations there are; told when a round stands still, so that nobody sees when one is written. */
  noted: z.int().check(z.gte(0)),
  /** How many of them are on the board. */
  landed: z.int().check(z.gte(0)),
  /** The hidden intention, once a facilitator has shown it to everybody. */
  intention: z.nullable(z.string()),
});
type StoredPlay = z.infer<typeof playSchema>;

/** The role-play as everybody knows it: neither the hidden intention nor what observers write is in it. */
export type Play = Readonly<StoredPlay>;

export const rolePlaySlice = defineSlice('rolePlay', {
  play: value(z.nullable(playSchema) as z.ZodMiniType<Play | null>, null),
  /** How often people have played on this board, in all role-plays. */
  turns: record(z.object({ played: z.int(), asPersona: z.int(), last: z.int() }) as z.ZodMiniType<Turns>),
});

/** What somebody does in a role-play. */
export function roleIn(play: Pick<Play, 'persona' | 'company'>, participant: string): PlayRole {
  return play.persona === participant ? 'persona' : play.company === participant ? 'company' : 'observer';
}

/** The players of a round who have come to play in it are counted, each once. */
function withPlay(state: SessionState, play: Play): SessionState {
  let { turns } = state.rolePlay;
  let { counted } = play;
  if (play.status === 'running' || play.status === 'frozen') {
    for (const role of playerRoles) {
      const id = play[role];
      if (id === null || counted.includes(id)) continue;
      turns = withTurn(turns, id, role);
      counted = [...counted, id];
    }
  }
  return { ...state, rolePlay: { play: { ...play, counted }, turns } };
}

/** The state without somebody in the role-play; what they played is vacant, and the play stands still. */
export function withoutPlayer(state: SessionState, participant: string, now: number): SessionState {
  const { play } = state.rolePlay;
  if (!play || roleIn(play, participant) === 'observer') return state;
  const vacant = {
    ...play,
    persona: play.persona === participant ? null : play.persona,
    company: play.company === participant ? null : play.company,
  };
  if (play.status !== 'running') return withPlay(state, vacant);
  const frozen = { ...state, timer: { run: pausedAt(state.timer.run, now) } };
  return withPlay(frozen, { ...vacant, status: 'frozen' });
}

/** What the server knows of the scene from the board. */
export function withScenePersona(
  state: SessionState,
  id: string,
  card: PlayedPersona | null,
  stageName: string,
): SessionState {
  const { play } = state.rolePlay;
  return play?.id === id ? withPlay(state, { ...play, card: card ?? play.card, stageName }) : state;
}

/** The names of the players, which the server knows. */
export function withPlayers(
  state: SessionState,
  id: string,
  nameOf: (participant: string) => string,
): SessionState {
  const { play } = state.rolePlay;
  if (play?.id !== id) return state;
  const name = (player: string | null): string => (player === null ? '' : nameOf(player));
  return withPlay(state, { ...play, players: { persona: name(play.persona), company: name(play.company) } });
}

/** What the server knows of a role-play from its sealed store; unchanged when that role-play is over. */
export function withSealed(
  state: SessionState,
  id: string,
  told: Partial<Pick<Play, 'noted' | 'landed' | 'intention'>>,
): SessionState {
  const { play } = state.rolePlay;
  return play?.id === id ? withPlay(state, { ...play, ...told }) : state;
}

const one = { play: idSchema };
/** The round that the sender saw: of two who press at once the second one is refused. */
const seen = { ...one, round: z.int() };
/** Who can play: the people who are here, without observers by link. */
const present = z.array(idSchema).check(
  z.maxLength(limits.maxPeople),
  z.refine((ids) => new Set(ids).size === ids.length),
);

/** The state with the play of that id as `change` makes it. */
function changePlay(
  state: SessionState,
  id: string,
  change: (play: Play) => Play | SessionState | Refusal,
): SessionState | Refusal {
  const { play } = state.rolePlay;
  if (!play || play.id !== id) return refuse('session.refused.noPlay');
  const changed = change(play);
  return 'scene' in changed ? withPlay(state, changed) : changed;
}

/** Somebody who was asked to leave plays nothing. */
const isRemoved = (state: SessionState, id: string | null): boolean =>
  id !== null && entryOf(state.people.removed, id) !== undefined;

function dealt(state: SessionState, ids: readonly string[]): Pick<Play, PlayerRole> | Refusal {
  const here = ids.filter((id) => !isRemoved(state, id));
  return dealRoles(here, state.rolePlay.turns) ?? refuse('session.refused.tooFewPlayers');
}

export const rolePlayCommands = [
  /** Sets the scene of a new role-play, whose id the sender gives, or changes it while nobody plays. */
  defineSessionCommand(
    'setScene',
    facilitators,
    { ...one, scene: sceneInput, intention: intentionInput },
    (state, { play: id, scene, intention }) => {
      const { play } = state.rolePlay;
      if (play && play.id !== id) return refuse('session.refused.playExists');
      if (play?.status === 'running') return refuse('session.refused.playRuns');
      const fresh = {
        id,
        card: null,
        stageName: '',
        status: 'preparing',
        round: 1,
        persona: null,
        company: null,
        players: { persona: '', company: '' },
        counted: [],
        noted: 0,
        landed: 0,
        intention: null,
      } as const;
      const kept = play && {
        ...play,
        // What was known of another persona is not known of this one.
        card: play.scene.persona === scene.persona ? play.card : null,
        intention: intention === null ? play.intention : null,
      };
      return withPlay(state, { ...(kept ?? { ...fresh, counted: [] }), scene });
    },
  ),
  /** Gives the parts by hand; null leaves a part to nobody. While a round runs too: somebody may have left. */
  defineSessionCommand(
    'castRoles',
    facilitators,
    { ...seen, persona: player, company: player },
    (state, { play: id, round, persona, company }) =>
      changePlay(state, id, (play) => {
        if (play.round !== round || play.status === 'ended') return refuse('session.refused.playHasChanged');
        if (persona !== null && persona === company) return refuse('session.refused.samePlayer');
        if (isRemoved(state, persona) || isRemoved(state, company))
          return refuse('session.refused.alreadyRemoved');
        if (play.status === 'running' && (persona === null || company === null))
          return refuse('session.refused.rolesOpen');
        return { ...play, persona, company };
      }),
  ),
  /** Gives the parts evenly, before the round begins. */
  defineSessionCommand('dealRoles', facilitators, { ...seen, present }, (state, request) =>
    changePlay(state, request.play, (play) => {
      if (play.round !== request.round || play.status !== 'preparing')
        return refuse('session.refused.playHasChanged');
      const parts = dealt(state, request.present);
      return 'refused' in parts ? parts : { ...play, ...parts };
    }),
  ),
  defineSessionCommand('startPlay', facilitators, seen, (state, { play: id, round }, { now }) =>
    changePlay(state, id, (play) => {
      if (play.round !== round || play.status !== 'preparing')
        return refuse('session.refused.playHasChanged');
      if (play.persona === null || play.company === null) return refuse('session.refused.rolesOpen');
      const { minutes } = play.scene;
      const timed = minutes > 0 ? { ...state, timer: { run: timerOf(minutes, now) } } : state;
      return withPlay(timed, { ...play, status: 'running' });
    }),
  ),
  /** Everybody stays as they are, and the time stands still. */
  defineSessionCommand('freezePlay', facilitators, one, (state, { play: id }, { now }) =>
    changePlay(state, id, (play) => {
      if (play.status !== 'running') return refuse('session.refused.playNotRunning');
      const still = { ...state, timer: { run: pausedAt(state.timer.run, now) } };
      return withPlay(still, { ...play, status: 'frozen' });
    }),
  ),
  defineSessionCommand('resumePlay', facilitators, one, (state, { play: id }, { now }) =>
    changePlay(state, id, (play) => {
      if (play.status !== 'frozen') return refuse('session.refused.playNotFrozen');
      if (play.persona === null || play.company === null) return refuse('session.refused.rolesOpen');
      const on = { ...state, timer: { run: resumedAt(state.timer.run, now) } };
      return withPlay(on, { ...play, status: 'running' });
    }),
  ),
  /** The next round: the same scene, other players. */
  defineSessionCommand('rotateRoles', facilitators, { ...seen, present }, (state, request) =>
    changePlay(state, request.play, (play) => {
      if (play.round !== request.round || play.status === 'preparing')
        return refuse('session.refused.playHasChanged');
      const parts = dealt(state, request.present);
      if ('refused' in parts) return parts;
      const next: Play = { ...play, ...parts, round: play.round + 1, status: 'preparing', counted: [] };
      return withPlay({ ...state, timer: { run: null } }, next);
    }),
  ),
  /** Nobody plays any more: time for the debrief. */
  defineSessionCommand('endPlay', facilitators, one, (state, { play: id }) =>
    changePlay(state, id, (play) => {
      if (play.status === 'ended') return refuse('session.refused.playHasEnded');
      const wasOn = play.status !== 'preparing';
      const still = wasOn ? { ...state, timer: { run: null } } : state;
      return withPlay(still, { ...play, status: 'ended' });
    }),
  ),
  /** Shows everybody the hidden intention, which the server adds. */
  defineSessionCommand('showIntention', facilitators, one, (state, { play: id }) =>
    changePlay(state, id, (play) =>
      play.status === 'ended' ? play : refuse('session.refused.playNotEnded'),
    ),
  ),
  /** Brings the observations to the board, which the server does. */
  defineSessionCommand('landObservations', facilitators, { ...one, ...landingShape }, (state, { play: id }) =>
    changePlay(state, id, (play) => {
      if (play.status !== 'ended') return refuse('session.refused.playNotEnded');
      return play.noted > play.landed ? play : refuse('session.refused.nothingToLand');
    }),
  ),
  /** Takes those that were landed off the board again; they are sealed as before. */
  defineSessionCommand('takeBackObservations', facilitators, one, (state, { play: id }) =>
    changePlay(state, id, (play) => (play.landed > 0 ? play : refuse('session.refused.nothingLanded'))),
  ),
  /** Removes the role-play with its intention and all observations that were not landed. */
  defineSessionCommand('closePlay', facilitators, one, (state, { play: id }) =>
    changePlay(state, id, ({ status }) =>
      status === 'running'
        ? refuse('session.refused.playRuns')
        : { ...state, rolePlay: { ...state.rolePlay, play: null } },
    ),
  ),
] as const;
