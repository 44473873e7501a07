import type { RequestOfType, SessionCommandType } from '@whoboard/shared/session/commands.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import type { Member } from '../access/access.ts';
import type { PrivateNotes } from '../sealed/private-notes.ts';
import type { RolePlayService } from '../sealed/role-play-service.ts';
import type { Complete, RoundService } from '../sealed/round-service.ts';
import type { Store } from '../store/store.ts';
import type { SyncServer } from '../sync/socket.ts';

/** What the server does besides writing the next state. */
export interface EffectContext {
  readonly boardId: string;
  readonly member: Member;
  readonly store: Store;
  readonly sync: SyncServer;
  readonly rounds: RoundService;
  readonly privateNotes: PrivateNotes;
  readonly rolePlays: RolePlayService;
  /** Begins something that nobody waits for; its failure is logged. */
  readonly later: (what: string, work: () => Promise<unknown>) => void;
}

interface Effect<T extends SessionCommandType> {
  /**
   * Before the next state is written; the command was legal a moment ago, but may be refused yet. When it throws, the
   * command fails and nothing is written.
   * @returns a change that is written together with the command's own
   */
  before?(
    request: RequestOfType<T>,
    context: EffectContext,
    state: SessionState,
  ): void | Complete | Promise<void | Complete>;
  /** When everybody can see the next state, which is durable. */
  after?(request: RequestOfType<T>, context: EffectContext, state: SessionState): void | Promise<void>;
}

export type AnyEffect = Effect<SessionCommandType>;

/** A step may turn the board upside down, so what was there before it can be had back. */
const checkpoint = {
  before: (_request: unknown, { boardId, member, sync, later }: EffectContext) =>
    later('checkpoint', () => sync.checkpointIfEdited(boardId, member.participant.id)),
};

/** A round that closes by itself does so at the end that everybody sees. */
const followClock = {
  after: async ({ round }: { round: string }, { boardId, rounds }: EffectContext, state: SessionState) => {
    const closesAt = state.rounds.rounds[round]?.closesAt;
    if (typeof closesAt === 'number') await rounds.endAt(boardId, round, closesAt);
  },
};

/** A round that is over. */
const forgetSteps = {
  after: ({ round }: { round: string }, { boardId, rounds }: EffectContext) =>
    rounds.forgetSteps(boardId, round),
};

/** When a role-play stands still, everybody learns how much was observed. */
const countObservations = {
  before: ({ play }: { play: string }, { boardId, rolePlays }: EffectContext) =>
    rolePlays.count(boardId, play),
};

/** Who is dealt a part must be able to play it. */
const amongPresent = {
  before: (
    { play, present }: { play: string; present: readonly string[] },
    { boardId, rolePlays }: EffectContext,
  ) => rolePlays.cast(boardId, play, present),
};

/** What commands do on the server, one entry for each command that does something. */
const effects: { readonly [T in SessionCommandType]?: Effect<T> } = {
  startStep: checkpoint,
  nextStep: checkpoint,
  previousStep: checkpoint,
  removeParticipant: {
    before: ({ participant }, { boardId, store }) => store.setRemoved(boardId, participant, true),
    after: ({ participant }, { boardId, sync }) => sync.closeParticipant(boardId, participant, 'removed'),
  },
  allowParticipant: {
    before: ({ participant }, { boardId, store }) => store.setRemoved(boardId, participant, false),
  },
  handOver: {
    after: async ({ to }, { boardId, member, store, sync }) => {
      if (to === member.participant.id) return;
      await store.setRole(boardId, to, 'facilitator');
      sync.closeParticipant(boardId, to, 'roleChanged');
    },
  },
  openRound: {
    before: ({ round, settings }, { boardId, rounds }) => rounds.open(boardId, round, settings),
    ...followClock,
  },
  extendRound: followClock,
  closeRound: {
    before: ({ round }, { boardId, rounds }) => rounds.close(boardId, round),
    ...forgetSteps,
  },
  revealRound: {
    before: ({ round }, { boardId, rounds }) => rounds.reveal(boardId, round),
    ...forgetSteps,
  },
  revealNotes: { after: (request, { boardId, privateNotes }) => privateNotes.reveal(boardId, request) },
  setScene: {
    before: ({ play, scene, intention }, { member, rolePlays }) =>
      rolePlays.setScene(member, play, scene, intention),
  },
  castRoles: {
    before: ({ play, persona, company }, { boardId, rolePlays }) =>
      rolePlays.cast(boardId, play, [persona, company]),
  },
  dealRoles: amongPresent,
  rotateRoles: amongPresent,
  freezePlay: countObservations,
  endPlay: countObservations,
  showIntention: { before: ({ play }, { boardId, rolePlays }) => rolePlays.showIntention(boardId, play) },
  landObservations: {
    before: ({ play, ...landing }, { boardId, rolePlays }) => rolePlays.land(boardId, play, landing),
  },
  takeBackObservations: { before: ({ play }, { boardId, rolePlays }) => rolePlays.takeBack(boardId, play) },
  closePlay: { before: ({ play }, { boardId, rolePlays }) => rolePlays.remove(boardId, play) },
  removeRound: { before: ({ round }, { boardId, rounds }) => rounds.remove(boardId, round) },
};

export function effectOf(type: SessionCommandType): AnyEffect | undefined {
  return effects[type] as AnyEffect | undefined;
}
