import { countDots } from '@whoboard/shared/voting/ballot.ts';
import { tallyOf } from '@whoboard/shared/voting/tally.ts';
import type { Dots, RoundSettings } from '@whoboard/shared/voting/round.ts';
import type { SyncStore } from './sqlite-database.ts';
import type { SqliteSession } from './sqlite-session.ts';
import type { BallotRow, BoxRow, RoundRow } from './store.ts';

type RoundCalls = Pick<
  SyncStore,
  | 'addRound'
  | 'getRound'
  | 'listTimedRounds'
  | 'setRoundEnd'
  | 'putBallots'
  | 'getBallot'
  | 'listTurnout'
  | 'closeRound'
  | 'readBox'
  | 'deleteRound'
>;

interface RawRound {
  readonly boardId: string;
  readonly id: string;
  readonly settings: string;
  readonly isOpen: number;
  readonly closesAt: number | null;
}

interface RawBallot {
  readonly participantId: string;
  readonly dots: string;
  readonly isFinished: number;
}

interface RawSpending {
  readonly participantId: string;
  readonly dots: number;
  readonly isFinished: number;
}

const selectRound =
  'SELECT board_id AS boardId, id, settings, is_open AS isOpen, closes_at AS closesAt FROM rounds';
const selectBallots =
  'SELECT participant_id AS participantId, dots, is_finished AS isFinished FROM ballots WHERE board_id = ? AND round_id = ?';

/** The calls of a Store that keep ballots sealed. */
export function createRoundCalls({ run, all, one, inTransaction, scrub }: SqliteSession): RoundCalls {
  const getRound = (boardId: string, roundId: string): RoundRow | null => {
    const row = one<RawRound>(`${selectRound} WHERE board_id = ? AND id = ?`, boardId, roundId);
    return row ? roundOf(row) : null;
  };
  const ballotsOf = (boardId: string, roundId: string): BallotRow[] =>
    all<RawBallot>(`${selectBallots} ORDER BY participant_id`, boardId, roundId).map(ballotOf);
  const isTakenApart = (round: RoundRow) => round.settings.isAnonymous && !round.isOpen;
  const spentOf = (round: RoundRow): BoxRow['spent'] =>
    isTakenApart(round)
      ? all<RawSpending>(
          `SELECT participant_id AS participantId, dots, is_finished AS isFinished FROM spendings
            WHERE board_id = ? AND round_id = ? ORDER BY participant_id`,
          round.boardId,
          round.id,
        ).map((row) => ({ ...row, isFinished: row.isFinished === 1 }))
      : ballotsOf(round.boardId, round.id).map(({ participantId, dots, isFinished }) => ({
          participantId,
          dots: countDots(dots),
          isFinished,
        }));

  /** Rows go in by participant and by target, never in the order in which people voted. */
  const takeApart = (boardId: string, roundId: string) => {
    const ballots = ballotsOf(boardId, roundId);
    for (const { participantId, dots, isFinished } of ballots) {
      run(
        'INSERT INTO spendings (board_id, round_id, participant_id, dots, is_finished) VALUES (?, ?, ?, ?, ?)',
        boardId,
        roundId,
        participantId,
        countDots(dots),
        Number(isFinished),
      );
    }
    for (const [target, dots] of Object.entries(tallyOf(ballots.map((ballot) => ballot.dots)))) {
      run(
        'INSERT INTO boxes (board_id, round_id, target, dots) VALUES (?, ?, ?, ?)',
        boardId,
        roundId,
        target,
        dots,
      );
    }
    run('DELETE FROM ballots WHERE board_id = ? AND round_id = ?', boardId, roundId);
  };

  return {
    addRound: (round) =>
      run(
        'INSERT OR REPLACE INTO rounds (board_id, id, settings, closes_at) VALUES (?, ?, ?, ?)',
        round.boardId,
        round.id,
        JSON.stringify(round.settings),
        round.closesAt,
      ),
    getRound,
    listTimedRounds: () =>
      all<RawRound>(`${selectRound} WHERE is_open = 1 AND closes_at IS NOT NULL ORDER BY closes_at`).map(
        roundOf,
      ),
    setRoundEnd: (boardId, roundId, closesAt) =>
      run(
        'UPDATE rounds SET closes_at = ? WHERE board_id = ? AND id = ? AND is_open = 1',
        closesAt,
        boardId,
        roundId,
      ),
    putBallots: (boardId, roundId, ballots, now) =>
      inTransaction(() => {
        const round = getRound(boardId, roundId);
        if (!round?.isOpen || (round.closesAt !== null && round.closesAt <= now)) return false;
        for (const { participantId, dots, isFinished } of ballots) {
          run(
            `INSERT INTO ballots (board_id, round_id, participant_id, dots, is_finished) VALUES (?, ?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET dots = excluded.dots, is_finished = excluded.is_finished`,
            boardId,
            roundId,
            participantId,
            JSON.stringify(dots),
            Number(isFinished),
          );
        }
        return true;
      }),
    getBallot(boardId, roundId, participantId) {
      const row = one<RawBallot>(`${selectBallots} AND participant_id = ?`, boardId, roundId, participantId);
      return row ? ballotOf(row) : null;
    },
    listTurnout(boardId, roundId) {
      const round = getRound(boardId, roundId);
      return round ? spentOf(round) : [];
    },
    closeRound(boardId, roundId) {
      inTransaction(() => {
        const round = getRound(boardId, roundId);
        if (!round?.isOpen) return;
        run('UPDATE rounds SET is_open = 0 WHERE board_id = ? AND id = ?', boardId, roundId);
        if (round.settings.isAnonymous) takeApart(boardId, roundId);
      });
      scrub();
    },
    readBox(boardId, roundId) {
      const round = getRound(boardId, roundId);
      if (!round) return null;
      const spent = spentOf(round);
      if (isTakenApart(round)) {
        const rows = all<{ target: string; dots: number }>(
          'SELECT target, dots FROM boxes WHERE board_id = ? AND round_id = ? ORDER BY target',
          boardId,
          roundId,
        );
        return {
          tally: Object.fromEntries(rows.map(({ target, dots }) => [target, dots])),
          spent,
          ballots: null,
        };
      }
      const ballots = ballotsOf(boardId, roundId);
      const tally = tallyOf(ballots.map((ballot) => ballot.dots));
      return { tally, spent, ballots: round.settings.isAnonymous ? null : ballots };
    },
    deleteRound(boardId, roundId) {
      run('DELETE FROM rounds WHERE board_id = ? AND id = ?', boardId, roundId);
      scrub();
    },
  };
}

function roundOf(row: RawRound): RoundRow {
  return { ...row, settings: JSON.parse(row.settings) as RoundSettings, isOpen: row.isOpen === 1 };
}

function ballotOf(row: RawBallot): BallotRow {
  return { ...row, dots: JSON.parse(row.dots) as Dots, isFinished: row.isFinished === 1 };
}
