import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import Database from 'libsql';
import { StartError } from './config.ts';

/** Keeps other processes away from a data folder until it is released or this process ends, however it ends. */
export interface DataFolder {
  readonly path: string;
  release(): void;
}

/**
 * Makes the data folder if it is missing and takes it for this process. The lock is one of the operating system on a
 * small database file, so that none is left behind by a crash.
 * @throws StartError when it cannot be written or another process has it
 */
export function takeDataFolder(folder: string): DataFolder {
  let lock: Database.Database;
  try {
    makeFolder(folder);
    lock = new Database(path.join(folder, 'in-use.lock'));
    // A file that cannot be written can still be opened and locked; writing is what counts.
    lock.exec('PRAGMA journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
    lock.exec('CREATE TABLE IF NOT EXISTS holder (pid INTEGER)');
    lock.exec(`INSERT INTO holder VALUES (${process.pid})`);
  } catch (error) {
    throw toStartError(error, folder);
  }
  return {
    path: folder,
    release: () => {
      lock.exec('ROLLBACK');
      lock.close();
    },
  };
}

/** One folder at a time: Node's own recursive form never ends where the system refuses with "no such file". */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  mkdirSync(folder);
}

function toStartError(error: unknown, folder: string): StartError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : '';
  if (code.startsWith('SQLITE_BUSY') || /database is locked/i.test(reason)) {
    return new StartError(`DATA_DIR ${folder} is in use by another Whoboard that is running.`);
  }
  return new StartError(
    `DATA_DIR ${folder} cannot be written${code ? ` (${code})` : ''}; choose a folder that this user may write to.`,
  );
}
