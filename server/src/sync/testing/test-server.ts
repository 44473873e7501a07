import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openSqliteStore } from '../../store/sqlite.ts';
import { createSyncServer } from '../socket.ts';
import { authorizeByQuery, createBoard, recordingLog } from './harness.ts';

/** A server in a process of its own, to be killed: arguments are the database file and the port. */
const [path = ':memory:', port = '0'] = process.argv.slice(2);
const store = await openSqliteStore({ path });
if (!(await store.getBoard('b1'))) await createBoard(store, 'b1');
const log = recordingLog();
const sync = createSyncServer({ store, authorize: authorizeByQuery, log });
const http = createServer();
http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));
http.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`listening ${(http.address() as AddressInfo).port}\n`);
});
process.on('SIGTERM', () => {
  void sync.drain().then(async () => {
    http.close();
    await store.close();
    process.exit(0);
  });
});
