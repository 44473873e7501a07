import { openSqliteDatabase } from '../sqlite-database.ts';

/**
 * Puts a snapshot of two segments in the place of a document's log, and is killed when the first has been written: the
 * former snapshot is gone from the transaction by then, the log is not.
 */
const [path] = process.argv.slice(2);
const database = openSqliteDatabase(path!);
const segments = [new Uint8Array([9]), new Uint8Array([8])];
Object.defineProperty(segments, 1, {
  get: () => {
    process.kill(process.pid, 'SIGKILL');
    return new Uint8Array([8]);
  },
});
database.replaceSnapshot('b1', 'board', 4, segments);
process.stdout.write('not killed\n');
