import Database from 'libsql';

/** One connection to a database file, with its prepared statements. */
export interface SqliteSession {
  readonly db: Database.Database;
  readonly run: (sql: string, ...values: unknown[]) => void;
  readonly all: <T>(sql: string, ...values: unknown[]) => T[];
  readonly one: <T>(sql: string, ...values: unknown[]) => T | undefined;
  /** Does all of the work or, when it throws, nothing of it. When it returns, the work survives a power cut. */
  readonly inTransaction: <T>(work: () => T) => T;
  /** Empties the write-ahead log, which still holds what was overwritten, also that of a process that was killed. */
  readonly scrub: () => void;
}

/**
 * @param path the file, made when missing, or `:memory:`
 * @param busyMs how long to wait for another connection that is writing
 * @throws Error when the file cannot be opened
 */
export function openSession(path: string, busyMs: number): SqliteSession {
  const db = new Database(path);
  // First of all: a connection that is just being closed holds the file for a moment.
  db.exec(`PRAGMA busy_timeout = ${busyMs}`);
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA foreign_keys = ON');
  // What is deleted is overwritten: ballots that are taken apart and words that are erased must not stay readable in free pages.
  db.exec('PRAGMA secure_delete = ON');

  const statements = new Map<string, Database.Statement>();
  const statement = (sql: string): Database.Statement => {
    let known = statements.get(sql);
    if (!known) statements.set(sql, (known = db.prepare(sql)));
    return known;
  };
  const all = <T>(sql: string, ...values: unknown[]) => statement(sql).all(values) as T[];
  return {
    db,
    run: (sql, ...values) => void statement(sql).run(values),
    all,
    one: <T>(sql: string, ...values: unknown[]) => all<T>(sql, ...values)[0],
    scrub: () => void db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]),
    inTransaction(work) {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        if (db.inTransaction) db.exec('ROLLBACK');
        throw error;
      }
    },
  };
}
