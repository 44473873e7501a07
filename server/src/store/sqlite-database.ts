import type Database from 'libsql';
import type { Role } from '@whoboard/shared/protocol/api.ts';
import { migrations } from './migrations/index.ts';
import { SqliteLog } from './sqlite-log.ts';
import { createRolePlayCalls } from './sqlite-role-plays.ts';
import { createRoundCalls } from './sqlite-rounds.ts';
import { createTextCalls } from './sqlite-texts.ts';
import { openSession } from './sqlite-session.ts';
import type {
  BoardRow,
  FileMeta,
  FileRow,
  LinkRow,
  NewBoard,
  NewSession,
  Notepad,
  ParticipantRow,
  SessionRow,
  Store,
  StoredDocument,
  VersionMeta,
  VersionRow,
} from './store.ts';

/** The calls of a Store, answered at once instead of by a promise, and what the database needs besides. */
export type SyncStore = {
  [K in keyof Store]: (...args: Parameters<Store[K]>) => Awaited<ReturnType<Store[K]>>;
} & {
  /** Brings the write-ahead log to its places in the file. */
  checkpoint(): void;
};

/**
 * Opens the database file, brings it to the present version and answers the calls of a Store synchronously.
 * @param path the file, made when missing, or `:memory:`
 * @throws Error when the file cannot be opened or was written by a newer program
 */
export function openSqliteDatabase(path: string): SyncStore {
  const session = openSession(path, 5000);
  const { db, run, all, one, inTransaction, scrub } = session;
  migrate(db);
  const log = new SqliteLog(session);
  const texts = createTextCalls(session);
  scrub();

  const writeSegments = (id: number, upToSeq: number, segments: readonly Uint8Array[]) => {
    run('DELETE FROM segments WHERE document_id = ?', id);
    segments.forEach((bytes, position) => {
      run('INSERT INTO segments (document_id, position, bytes) VALUES (?, ?, ?)', id, position, bytes);
    });
    run('UPDATE documents SET snapshot_seq = ? WHERE id = ?', upToSeq, id);
    run('DELETE FROM updates WHERE document_id = ? AND seq <= ?', id, upToSeq);
  };

  return {
    createBoard(board: NewBoard) {
      inTransaction(() => {
        run(
          'INSERT INTO boards (id, title, locale, created_at) VALUES (?, ?, ?, ?)',
          board.id,
          board.title,
          board.locale,
          board.createdAt,
        );
        for (const [role, hash] of Object.entries(board.linkKeyHashes)) {
          run(
            'INSERT INTO links (board_id, role, key_hash, generation) VALUES (?, ?, ?, 1)',
            board.id,
            role,
            hash,
          );
        }
      });
    },
    getBoard: (boardId) =>
      one<BoardRow>(
        'SELECT id, title, locale, created_at AS createdAt, epoch FROM boards WHERE id = ?',
        boardId,
      ) ?? null,
    countBoards: () => one<{ n: number }>('SELECT count(*) AS n FROM boards WHERE 1 = ?', 1)!.n,
    updateBoardTitle: (boardId, title) => run('UPDATE boards SET title = ? WHERE id = ?', title, boardId),
    deleteBoard(boardId) {
      log.forget();
      run('DELETE FROM boards WHERE id = ?', boardId);
      scrub();
    },

    setLinkKey: (boardId: string, role: Role, keyHash: string) =>
      inTransaction(() => {
        run(
          'UPDATE links SET key_hash = ?, generation = generation + 1 WHERE board_id = ? AND role = ?',
          keyHash,
          boardId,
          role,
        );
        const row = one<LinkRow>(
          'SELECT generation FROM links WHERE board_id = ? AND role = ?',
          boardId,
          role,
        );
        if (!row) throw new Error('no such link');
        return row.generation;
      }),
    findLink: (boardId, keyHash) =>
      one<LinkRow>(
        'SELECT role, generation FROM links WHERE board_id = ? AND key_hash = ?',
        boardId,
        keyHash,
      ) ?? null,

    addParticipant: (p: ParticipantRow) =>
      run(
        'INSERT INTO participants (board_id, id, name, color, created_at) VALUES (?, ?, ?, ?, ?)',
        p.boardId,
        p.id,
        p.name,
        p.color,
        p.createdAt,
      ),
    updateParticipant: (boardId, id, change) =>
      run(
        'UPDATE participants SET name = ?, color = ? WHERE board_id = ? AND id = ?',
        change.name,
        change.color,
        boardId,
        id,
      ),
    getParticipant: (boardId, id) =>
      one<ParticipantRow>(`${selectParticipant} WHERE board_id = ? AND id = ?`, boardId, id) ?? null,
    listParticipants: (boardId) =>
      all<ParticipantRow>(`${selectParticipant} WHERE board_id = ? ORDER BY created_at, id`, boardId),

    listObservers: (boardId) =>
      all<{ id: string }>(
        `SELECT participant_id AS id FROM sessions WHERE board_id = ?
          GROUP BY participant_id HAVING min(role = 'observer') = 1 ORDER BY participant_id`,
        boardId,
      ).map(({ id }) => id),

    setRemoved: (boardId, id, isRemoved) =>
      run(
        'UPDATE participants SET is_removed = ? WHERE board_id = ? AND id = ?',
        isRemoved ? 1 : 0,
        boardId,
        id,
      ),
    setRole: (boardId, participantId, role) =>
      run(
        `UPDATE sessions SET role = ?1, link_generation = (SELECT generation FROM links WHERE board_id = ?2 AND role = ?1)
          WHERE board_id = ?2 AND participant_id = ?3`,
        role,
        boardId,
        participantId,
      ),

    getNotepad: (boardId) =>
      one<Notepad>('SELECT text, revision FROM notepads WHERE board_id = ?', boardId) ?? {
        text: '',
        revision: 0,
      },
    putNotepad: (boardId, text, revision) =>
      one<Notepad>(
        revision === 0
          ? `INSERT INTO notepads (board_id, text, revision) VALUES (?1, ?2, ?3 + 1)
             ON CONFLICT DO NOTHING RETURNING revision`
          : `UPDATE notepads SET text = ?2, revision = ?3 + 1 WHERE board_id = ?1 AND revision = ?3 RETURNING revision`,
        boardId,
        text,
        revision,
      )?.revision ?? null,

    addSession: (s: NewSession) =>
      run(
        `INSERT OR REPLACE INTO sessions
           (token_hash, board_id, participant_id, role, link_generation, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        s.tokenHash,
        s.boardId,
        s.participantId,
        s.role,
        s.linkGeneration,
        s.createdAt,
        s.expiresAt,
      ),
    findSession(tokenHash, now): SessionRow | null {
      const row = one<
        NewSession & {
          name: string;
          color: string;
          joinedAt: number;
          currentGeneration: number;
          isRemoved: number;
        }
      >(
        `SELECT s.token_hash AS tokenHash, s.board_id AS boardId, s.participant_id AS participantId, s.role AS role,
                s.link_generation AS linkGeneration, s.created_at AS createdAt, s.expires_at AS expiresAt,
                p.name AS name, p.color AS color, p.created_at AS joinedAt, p.is_removed AS isRemoved, l.generation AS currentGeneration
           FROM sessions s
           JOIN participants p ON p.board_id = s.board_id AND p.id = s.participant_id
           JOIN links l ON l.board_id = s.board_id AND l.role = s.role
          WHERE s.token_hash = ? AND s.expires_at > ?`,
        tokenHash,
        now,
      );
      if (!row) return null;
      const { name, color, joinedAt, isRemoved, ...session } = row;
      const participant = { id: row.participantId, boardId: row.boardId, name, color, createdAt: joinedAt };
      return { ...session, participant, isRemoved: isRemoved === 1 };
    },
    deleteSession: (tokenHash) => run('DELETE FROM sessions WHERE token_hash = ?', tokenHash),
    deleteExpiredSessions: (now) => run('DELETE FROM sessions WHERE expires_at <= ?', now),

    putFile: (f) =>
      run(
        `INSERT INTO files (board_id, hash, mime, width, height, created_at, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT DO NOTHING`,
        f.boardId,
        f.hash,
        f.mime,
        f.width,
        f.height,
        f.createdAt,
        f.bytes,
      ),
    getFile(boardId, hash) {
      const sql = `SELECT ${fileColumns}, bytes FROM files WHERE board_id = ? AND hash = ?`;
      const row = one<Raw<FileRow>>(sql, boardId, hash);
      return row ? { ...row, bytes: new Uint8Array(row.bytes) } : null;
    },
    listFiles: (boardId) =>
      all<FileMeta>(`SELECT ${fileColumns} FROM files WHERE board_id = ? ORDER BY created_at, hash`, boardId),

    addVersion: (v) =>
      run(
        `INSERT INTO versions (board_id, id, kind, name, created_by, created_at, epoch, items, state)
         SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? FROM boards WHERE id = ? AND epoch = ?`,
        v.boardId,
        v.id,
        v.kind,
        v.name,
        v.createdBy,
        v.createdAt,
        v.epoch,
        v.items,
        v.state,
        v.boardId,
        v.epoch,
      ),
    listVersions: (boardId) =>
      all<VersionMeta>(
        `SELECT ${versionColumns} FROM versions WHERE board_id = ? ORDER BY created_at DESC, id DESC`,
        boardId,
      ),
    getVersion(boardId, id) {
      const sql = `SELECT ${versionColumns}, state FROM versions WHERE board_id = ? AND id = ?`;
      const row = one<Raw<VersionRow>>(sql, boardId, id);
      return row ? { ...row, state: new Uint8Array(row.state) } : null;
    },
    pruneAutomaticVersions: (boardId, keep) =>
      run(
        `DELETE FROM versions WHERE board_id = ? AND kind = 'automatic' AND id NOT IN (
           SELECT id FROM versions WHERE board_id = ? AND kind = 'automatic' ORDER BY created_at DESC, id DESC LIMIT ?)`,
        boardId,
        boardId,
        keep,
      ),

    appendUpdates: (group) => log.append(group),
    loadDocument(boardId, document): StoredDocument {
      const row = one<{ id: number; snapshotSeq: number }>(
        'SELECT id, snapshot_seq AS snapshotSeq FROM documents WHERE board_id = ? AND name = ?',
        boardId,
        document,
      );
      if (!row) return { segments: [], snapshotSeq: 0, updates: [], bindings: [] };
      return {
        segments: all<{ bytes: ArrayBuffer }>(
          'SELECT bytes FROM segments WHERE document_id = ? ORDER BY position',
          row.id,
        ).map((row) => new Uint8Array(row.bytes)),
        snapshotSeq: row.snapshotSeq,
        updates: all<{ seq: number; bytes: ArrayBuffer }>(
          'SELECT seq, bytes FROM updates WHERE document_id = ? ORDER BY seq',
          row.id,
        ).map(({ seq, bytes }) => ({ seq, update: new Uint8Array(bytes) })),
        bindings: all(
          'SELECT client_id AS clientId, participant_id AS participantId FROM bindings WHERE document_id = ?',
          row.id,
        ),
      };
    },
    listDocuments: (boardId) =>
      all<{ name: string }>('SELECT name FROM documents WHERE board_id = ? ORDER BY name', boardId).map(
        (row) => row.name,
      ),
    replaceSnapshot: (boardId, document, upToSeq, segments) =>
      inTransaction(() => writeSegments(log.documentId(boardId, document), upToSeq, segments)),
    listTexts: texts.listTexts,
    raiseEpoch(boardId, board) {
      log.forget();
      const epoch = inTransaction(() => {
        if (!texts.rewriteTexts(boardId, board.texts)) return null;
        run('DELETE FROM versions WHERE board_id = ?', boardId);
        for (const { document, segments } of board.documents) {
          run('DELETE FROM documents WHERE board_id = ? AND name = ?', boardId, document);
          writeSegments(log.documentId(boardId, document), 0, segments);
        }
        run('UPDATE boards SET epoch = epoch + 1, title = ? WHERE id = ?', board.title, boardId);
        return one<BoardRow>('SELECT epoch FROM boards WHERE id = ?', boardId)!.epoch;
      });
      scrub();
      return epoch;
    },

    ...createRoundCalls(session),
    ...createRolePlayCalls(session),

    scrub,
    probe: () => run('INSERT OR REPLACE INTO probes (id, at) VALUES (1, ?)', Date.now()),
    checkpoint: () => void all('PRAGMA wal_checkpoint(PASSIVE)'),
    close: () => void db.close(),
  };
}

/** Rows as the driver gives them: blobs are ArrayBuffers. */
type Raw<T> = { [K in keyof T]: T[K] extends Uint8Array ? ArrayBuffer : T[K] };

const selectParticipant =
  'SELECT id, board_id AS boardId, name, color, created_at AS createdAt FROM participants';
const fileColumns =
  'board_id AS boardId, hash, mime, width, height, length(bytes) AS size, created_at AS createdAt';
const versionColumns =
  'board_id AS boardId, id, kind, name, created_by AS createdBy, created_at AS createdAt, epoch, items, length(state) AS size';

function migrate(db: Database.Database): void {
  const row = db.prepare('PRAGMA user_version').get([]) as { user_version: number };
  if (row.user_version > migrations.length)
    throw new Error('The database was written by a newer version of this program.');
  for (let step = row.user_version; step < migrations.length; step++) {
    db.exec('BEGIN IMMEDIATE');
    try {
      db.exec(migrations[step]!);
      db.exec(`PRAGMA user_version = ${step + 1}`);
      db.exec('COMMIT');
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }
}
