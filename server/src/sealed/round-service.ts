import { AppError } from '@whoboard/shared/errors.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import {
  withOpeningLabels,
  withResult,
  withRoundClosed,
  withTurnout,
} from '@whoboard/shared/session/rounds.ts';
import { readSession, readSliceOf, writeSession } from '@whoboard/shared/session/session-doc.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import {
  ballotOf,
  ballotProblem,
  type BallotRequest,
  type RoundResponse,
} from '@whoboard/shared/voting/ballot.ts';
import type { Dots, RoundResult, RoundSettings, Turnout } from '@whoboard/shared/voting/round.ts';
import { parseTarget, type TargetId } from '@whoboard/shared/voting/target.ts';
import { targetLabel } from '@whoboard/shared/voting/target-label.ts';
import { editors, type Member } from '../access/access.ts';
import { describeError, type Log } from '../log.ts';
import type { BallotRow, BoxRow, RoundRow, Store } from '../store/store.ts';
import type { SyncServer } from '../sync/socket.ts';

/** A change of the session that belongs to a command and becomes durable with it. */
export type Complete = (state: SessionState) => SessionState;

/** Keeps ballots sealed: nothing of them leaves the store before the reveal but how many people have finished. */
export interface RoundService {
  /**
   * Replaces the member's whole ballot.
   * @throws AppError `notFound`, `roundClosed`, `overBudget`, `overTargetLimit`, `unknownTarget`
   */
  putBallot(member: Member, roundId: string, request: BallotRequest): Promise<RoundResponse>;
  /** @throws AppError `notFound` */
  read(member: Member, roundId: string): Promise<RoundResponse>;

  /**
   * Before everybody learns of the round: the change that tells who may vote, and what the targets say now.
   * @throws AppError `unknownTarget` when an item is gone
   */
  open(boardId: string, roundId: string, settings: RoundSettings): Promise<Complete>;
  /** When the round's end is known: it closes by itself then. */
  endAt(boardId: string, roundId: string, closesAt: number): Promise<void>;
  close(boardId: string, roundId: string): Promise<Complete>;
  reveal(boardId: string, roundId: string): Promise<Complete>;
  /**
   * When everybody knows that a round is over: of an anonymous one no step on the way to its result stays in the store,
   * as the steps of an open vote, one for each ballot, would say who has voted for what to anybody who saw people vote.
   */
  forgetSteps(boardId: string, roundId: string): Promise<void>;
  remove(boardId: string, roundId: string): Promise<void>;
  /** Somebody has come or left: of an open round, everybody learns how many may vote now. */
  peopleChanged(boardId: string): void;

  /** Rounds whose time was running when the server last stopped go on. */
  start(): Promise<void>;
  /** Ends the clocks; the rounds go on at the next start. */
  stop(): void;
}

interface RoundServiceOptions {
  readonly store: Store;
  readonly sync: SyncServer;
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/** Everybody learns at most this often how far a round is: two hundred ballots are a dozen messages. */
const tellMs = 100;
/** The same for people who come and go: a whole workshop comes at once. */
const peopleMs = 500;

export function createRoundService({ store, sync, log, now = Date.now }: RoundServiceOptions): RoundService {
  const clocks = new Map<string, NodeJS.Timeout>();
  const telling = new Map<string, NodeJS.Timeout>();
  /** By round: the ballots that wait for the write before them, and the last write. */
  const gathering = new Map<string, { readonly ballots: BallotRow[]; readonly kept: Promise<boolean> }>();
  const writing = new Map<string, Promise<boolean>>();

  async function existing(boardId: string, roundId: string): Promise<RoundRow> {
    const round = await store.getRound(boardId, roundId);
    if (!round) throw new AppError('notFound', 'There is no such round.');
    return round;
  }

  function turnoutOf(boardId: string, spent: BoxRow['spent']): Turnout {
    const voters = new Set(spent.map(({ participantId }) => participantId));
    for (const { id, role } of sync.people(boardId)) if (editors.includes(role)) voters.add(id);
    return { voters: voters.size, finished: spent.filter(({ isFinished }) => isFinished).length };
  }

  const editState = (boardId: string, change: Complete): Promise<void> =>
    sync.editSession(boardId, (doc) => {
      const state = readSession(doc);
      writeSession(doc, state, change(state));
    });

  /** The change that tells how far the round is, and its dots where they may be seen. */
  async function progressOf(round: RoundRow): Promise<Complete> {
    const box = round.settings.isSecret ? null : await store.readBox(round.boardId, round.id);
    const spent = box?.spent ?? (await store.listTurnout(round.boardId, round.id));
    return (state) => withTurnout(state, round.id, turnoutOf(round.boardId, spent), box ? box.tally : null);
  }

  function tellLater(round: RoundRow): void {
    const key = `${round.boardId}/${round.id}`;
    if (telling.has(key)) return;
    const timer = setTimeout(() => {
      telling.delete(key);
      progressOf(round)
        .then((change) => editState(round.boardId, change))
        .catch((error: unknown) => log.warn(describeError(error), 'cannot tell how far a round is'));
    }, tellMs);
    telling.set(key, timer);
  }

  /**
   * Keeps a ballot together with those that come while the disk is at work: when everybody votes at once, a ballot waits
   * for two writes at most, not for everybody's.
   */
  function keepBallot(boardId: string, roundId: string, ballot: BallotRow): Promise<boolean> {
    const key = `${boardId}/${roundId}`;
    const group = gathering.get(key);
    if (group) {
      group.ballots.push(ballot);
      return group.kept;
    }
    const ballots = [ballot];
    const at = now();
    const write = (): Promise<boolean> => {
      gathering.delete(key);
      return store.putBallots(boardId, roundId, ballots, at);
    };
    const kept = (writing.get(key) ?? Promise.resolve(true)).then(write, write);
    gathering.set(key, { ballots, kept });
    writing.set(key, kept);
    const forget = (): void => {
      if (writing.get(key) === kept) writing.delete(key);
    };
    kept.then(forget, forget);
    return kept;
  }

  async function tellTurnout(boardId: string): Promise<void> {
    if (sync.people(boardId).length === 0) return;
    const { rounds } = await sync.readSession(boardId, (doc) => readSliceOf(doc, 'rounds'));
    const open = Object.keys(rounds).find((id) => rounds[id]?.status === 'open');
    const round = open === undefined ? null : await store.getRound(boardId, open);
    if (round) await editState(boardId, await progressOf(round));
  }

  function stopClock(boardId: string, roundId: string): void {
    const key = `${boardId}/${roundId}`;
    clearTimeout(clocks.get(key));
    clocks.delete(key);
  }

  function startClock(boardId: string, roundId: string, closesAt: number): void {
    stopClock(boardId, roundId);
    const timer = setTimeout(
      () => {
        clocks.delete(`${boardId}/${roundId}`);
        closeByTime(boardId, roundId).catch((error: unknown) => {
          log.warn(describeError(error), 'cannot close a round whose time is over');
        });
      },
      Math.max(0, closesAt - now()),
    );
    timer.unref();
    clocks.set(`${boardId}/${roundId}`, timer);
  }

  async function closeByTime(boardId: string, roundId: string): Promise<void> {
    const complete = await service.close(boardId, roundId);
    await editState(boardId, (state) => complete(withRoundClosed(state, roundId)));
    await service.forgetSteps(boardId, roundId);
  }

  function answer(
    member: Member,
    round: RoundRow,
    spent: BoxRow['spent'],
    own: { dots: Dots; isFinished: boolean } | null,
    state: SessionState['rounds'],
  ): RoundResponse {
    const result = state.results[round.id] ?? null;
    const status = state.rounds[round.id]?.status ?? 'closed';
    return {
      status: status === 'open' && !round.isOpen ? 'closed' : status,
      ballot: own && { dots: own.dots, isFinished: own.isFinished },
      spent: spent.find(({ participantId }) => participantId === member.participant.id)?.dots ?? 0,
      turnout: turnoutOf(round.boardId, spent),
      result,
    };
  }

  const service: RoundService = {
    async putBallot(member, roundId, request) {
      const { boardId, participant } = member;
      const round = await existing(boardId, roundId);
      const problem = ballotProblem(round.settings, request.dots);
      if (problem)
        throw new AppError(problem.code, 'The ballot breaks the rules of its round.', problem.facts);
      const ballot = { ...ballotOf(round.settings, request), participantId: participant.id };
      if (!(await keepBallot(boardId, roundId, ballot))) {
        throw new AppError('roundClosed', 'The round takes no ballots any more.');
      }
      tellLater(round);
      sync.noticeOwnPages(boardId, participant.id, 'ballotChanged');
      return service.read(member, roundId);
    },

    async read(member, roundId) {
      const { boardId, participant } = member;
      const round = await existing(boardId, roundId);
      const [spent, own, state] = await Promise.all([
        store.listTurnout(boardId, roundId),
        store.getBallot(boardId, roundId, participant.id),
        sync.readSession(boardId, (doc) => readSliceOf(doc, 'rounds')),
      ]);
      return answer(member, round, spent, own, state);
    },

    async open(boardId, roundId, settings) {
      const missing = await sync.readBoard(boardId, (doc) => {
        const { items } = readBoard(doc);
        return settings.targets.some((id) => !items.has(parseTarget(id)?.item ?? ''));
      });
      if (missing) throw new AppError('unknownTarget', 'Something that was to be voted on is gone.');
      // The exact end follows when the round is open for everybody; a server that is killed before that knows this one.
      const closesAt = settings.minutes === null ? null : now() + settings.minutes * 60_000;
      await store.addRound({ boardId, id: roundId, settings, closesAt });
      const labels = await labelsOf(boardId, settings.targets);
      const turnout = turnoutOf(boardId, []);
      return (state) =>
        withOpeningLabels(
          withTurnout(state, roundId, turnout, settings.isSecret ? null : {}),
          roundId,
          labels,
        );
    },

    async endAt(boardId, roundId, closesAt) {
      await store.setRoundEnd(boardId, roundId, closesAt);
      startClock(boardId, roundId, closesAt);
    },

    async close(boardId, roundId) {
      stopClock(boardId, roundId);
      await store.closeRound(boardId, roundId);
      const round = await store.getRound(boardId, roundId);
      return round ? progressOf(round) : (state) => state;
    },

    async reveal(boardId, roundId) {
      const complete = await service.close(boardId, roundId);
      const round = await existing(boardId, roundId);
      const box = await store.readBox(boardId, roundId);
      const labels = await labelsOf(boardId, round.settings.targets);
      const people = await store.listParticipants(boardId);
      const nameOf = new Map(people.map(({ id, name }) => [id, name]));
      const result: RoundResult = {
        tally: box?.tally ?? {},
        voters: box?.spent.filter(({ dots }) => dots > 0).length ?? 0,
        abstained: box?.spent.filter(({ dots, isFinished }) => dots === 0 && isFinished).length ?? 0,
        labels,
        ballots:
          box?.ballots
            ?.filter(({ dots }) => Object.keys(dots).length > 0)
            .map(({ participantId, dots }) => ({
              participant: participantId,
              name: nameOf.get(participantId) ?? '',
              dots,
            })) ?? null,
      };
      return (state) => withResult(complete(state), roundId, result);
    },

    async forgetSteps(boardId, roundId) {
      const round = await store.getRound(boardId, roundId);
      if (!round?.settings.isAnonymous) return;
      try {
        await sync.forgetSessionHistory(boardId);
        await store.scrub();
      } catch (error) {
        // The round is over all the same; what follows it in the log is written over the steps in time.
        log.warn(describeError(error), 'cannot forget the steps of a round');
      }
    },

    async remove(boardId, roundId) {
      stopClock(boardId, roundId);
      await store.deleteRound(boardId, roundId);
    },

    peopleChanged(boardId) {
      const key = `${boardId}/`;
      if (telling.has(key)) return;
      const timer = setTimeout(() => {
        telling.delete(key);
        tellTurnout(boardId).catch((error: unknown) => {
          if (!(error instanceof AppError)) log.warn(describeError(error), 'cannot tell who may vote');
        });
      }, peopleMs);
      timer.unref();
      telling.set(key, timer);
    },

    async start() {
      for (const { boardId, id, closesAt } of await store.listTimedRounds()) {
        if (closesAt !== null) startClock(boardId, id, closesAt);
      }
    },

    stop() {
      for (const timer of [...clocks.values(), ...telling.values()]) clearTimeout(timer);
      clocks.clear();
      telling.clear();
    },
  };
  return service;

  async function labelsOf(boardId: string, targets: readonly TargetId[]): Promise<Record<TargetId, string>> {
    return sync.readBoard(boardId, (doc) => {
      const { meta, items } = readBoard(doc);
      const t = createTranslate(meta.locale);
      const labels = targets.map((id) => [id, targetLabel(id, (item) => items.get(item), t)] as const);
      return Object.fromEntries(labels.filter((entry): entry is [string, string] => entry[1] !== null));
    });
  }
}
