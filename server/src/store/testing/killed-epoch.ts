import Database from 'libsql';
import { openSqliteDatabase } from '../sqlite-database.ts';

/** Raises the epoch of a board as when somebody is erased, and is killed at a moment of it. */
const [path, moment] = process.argv.slice(2);
const database = openSqliteDatabase(path!);
const texts = database.listTexts('b1').map((text) => ({ ...text, next: '[…]' }));
const documents = ['board', 'session'].map((document) => ({ document, segments: [new Uint8Array([9])] }));
const board = { documents, texts, title: 'New' };
const die = () => process.kill(process.pid, 'SIGKILL');
const dieOn = (target: object, key: string | number) => Object.defineProperty(target, key, { get: die });

if (moment === 'between the texts') dieOn(texts[1]!, 'next');
else if (moment === 'between the documents') dieOn(documents, 1);
else if (moment === 'before it is committed') dieOn(board, 'title');
else if (moment === 'before the log is emptied') {
  const prepare = Reflect.get(Database.prototype, 'prepare') as (sql: string) => unknown;
  const watched = new Proxy(prepare, {
    apply(target, self, args: [sql: string]) {
      if (args[0].includes('wal_checkpoint')) die();
      return Reflect.apply(target, self, args);
    },
  });
  Reflect.set(Database.prototype, 'prepare', watched);
}
database.raiseEpoch('b1', board);
process.stdout.write('not killed\n');
