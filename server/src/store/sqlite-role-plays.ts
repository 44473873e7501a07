import { newId } from '@whoboard/shared/ids.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { ObservationTag } from '@whoboard/shared/role-play/scene.ts';
import type { SyncStore } from './sqlite-database.ts';
import type { SqliteSession } from './sqlite-session.ts';
import type { ObservationRow, ObservationsSettled, RolePlayRow } from './store.ts';

type RolePlayCalls = Pick<
  SyncStore,
  | 'putRolePlay'
  | 'getRolePlay'
  | 'putObservation'
  | 'deleteObservation'
  | 'listObservations'
  | 'claimObservations'
  | 'settleObservations'
  | 'deleteRolePlay'
>;

interface RawObservation {
  readonly id: string;
  readonly participantId: string;
  readonly tag: ObservationTag;
  readonly text: string;
  readonly itemId: string | null;
  readonly isLanded: number;
}

const selectObservations = `SELECT id, participant_id AS participantId, tag, text, item_id AS itemId, is_landed AS isLanded
  FROM observations WHERE board_id = ? AND play_id = ?`;

const settled = {
  landed: 'is_landed = 1 WHERE item_id IS NOT NULL',
  waiting: 'item_id = NULL WHERE is_landed = 0',
  takenBack: 'is_landed = 0, item_id = NULL WHERE item_id IS NOT NULL',
} as const satisfies Readonly<Record<ObservationsSettled, string>>;

/** The calls of a Store that keep hidden intentions and observations sealed. */
export function createRolePlayCalls({ run, all, one, inTransaction, scrub }: SqliteSession): RolePlayCalls {
  const getRolePlay = (boardId: string, playId: string): RolePlayRow | null =>
    one<RolePlayRow>(
      'SELECT intention, intention_by AS intentionBy FROM role_plays WHERE board_id = ? AND id = ?',
      boardId,
      playId,
    ) ?? null;
  const listObservations = (boardId: string, playId: string): ObservationRow[] =>
    all<RawObservation>(`${selectObservations} ORDER BY written, id`, boardId, playId).map(observationOf);
  const getObservation = (boardId: string, playId: string, id: string): ObservationRow | null => {
    const row = one<RawObservation>(`${selectObservations} AND id = ?`, boardId, playId, id);
    return row ? observationOf(row) : null;
  };

  return {
    putRolePlay(boardId, playId, intention) {
      inTransaction(() => {
        run('INSERT INTO role_plays (board_id, id) VALUES (?, ?) ON CONFLICT DO NOTHING', boardId, playId);
        if (intention === null) return;
        run(
          'UPDATE role_plays SET intention = ?, intention_by = ? WHERE board_id = ? AND id = ?',
          intention.text,
          intention.by,
          boardId,
          playId,
        );
      });
    },
    getRolePlay,
    putObservation: (boardId, playId, { id, participantId, tag, text }) =>
      inTransaction(() => {
        if (!getRolePlay(boardId, playId)) return 'over';
        const former = getObservation(boardId, playId, id);
        if (former && former.participantId !== participantId) return 'foreign';
        if (former?.itemId) return 'landed';
        const { own, last } = one<{ own: number; last: number }>(
          `SELECT count(CASE WHEN participant_id = ? THEN 1 END) AS own, coalesce(max(written), 0) AS last
             FROM observations WHERE board_id = ? AND play_id = ?`,
          participantId,
          boardId,
          playId,
        )!;
        if (!former && own >= limits.maxObservations) return 'full';
        run(
          `INSERT INTO observations (board_id, play_id, id, participant_id, written, tag, text) VALUES (?, ?, ?, ?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET tag = excluded.tag, text = excluded.text`,
          boardId,
          playId,
          id,
          participantId,
          last + 1,
          tag,
          text,
        );
        return 'kept';
      }),
    deleteObservation: (boardId, playId, id, participantId) =>
      run(
        `DELETE FROM observations
          WHERE board_id = ? AND play_id = ? AND id = ? AND participant_id = ? AND item_id IS NULL`,
        boardId,
        playId,
        id,
        participantId,
      ),
    listObservations,
    claimObservations: (boardId, playId) =>
      inTransaction(() => {
        for (const { id, itemId } of listObservations(boardId, playId)) {
          if (itemId !== null) continue;
          run(
            'UPDATE observations SET item_id = ? WHERE board_id = ? AND play_id = ? AND id = ?',
            newId(),
            boardId,
            playId,
            id,
          );
        }
        return listObservations(boardId, playId).filter(({ isLanded }) => !isLanded);
      }),
    settleObservations: (boardId, playId, as) =>
      run(`UPDATE observations SET ${settled[as]} AND board_id = ? AND play_id = ?`, boardId, playId),
    deleteRolePlay(boardId, playId) {
      run('DELETE FROM role_plays WHERE board_id = ? AND id = ?', boardId, playId);
      scrub();
    },
  };
}

function observationOf(row: RawObservation): ObservationRow {
  return { ...row, isLanded: row.isLanded === 1 };
}
