import Database from 'libsql';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSqliteDatabase } from './sqlite-database.ts';
import { textColumns } from './sqlite-texts.ts';

/**
 * Columns of letters or bytes in which no words of interviewees can be, and why. A new column stands either here or in
 * `textColumns`, where erasing somebody looks.
 */
const withoutWords = new Set([
  // Erasing writes it itself.
  'boards.title',
  // Documents are rebuilt, versions removed.
  ...['documents.name', 'segments.bytes', 'updates.bytes'],
  ...['versions.id', 'versions.kind', 'versions.name', 'versions.created_by', 'versions.state'],
  // How participants call themselves, which is theirs.
  ...['participants.id', 'participants.name', 'participants.color'],
  // Pictures.
  ...['files.hash', 'files.mime', 'files.bytes'],
  // Keys, ids and words of the program's own.
  ...['boards.id', 'boards.locale', 'links.role', 'links.key_hash', 'bindings.participant_id'],
  ...['sessions.token_hash', 'sessions.participant_id', 'sessions.role', 'rounds.id'],
  ...['ballots.round_id', 'ballots.participant_id', 'ballots.dots'],
  ...['role_plays.id', 'role_plays.intention_by', 'observations.play_id', 'observations.id'],
  ...['observations.participant_id', 'observations.tag', 'observations.item_id'],
  ...['spendings.round_id', 'spendings.participant_id', 'boxes.round_id', 'boxes.target'],
]);

it('knows of every column whether people write in it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whoboard-columns-'));
  const path = join(folder, 'board.db');
  openSqliteDatabase(path).close();
  const db = new Database(path);
  const columns = db
    .prepare(
      `SELECT m.name || '.' || c.name AS name FROM sqlite_master m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND c.type IN ('TEXT', 'BLOB', '') AND c.name <> 'board_id'`,
    )
    .all([]) as { name: string }[];
  db.close();
  await rm(folder, { recursive: true });
  const searched = textColumns.map(({ column }) => column);
  expect(columns.map(({ name }) => name).sort()).toEqual([...searched, ...withoutWords].sort());
});
