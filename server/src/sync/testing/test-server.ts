import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { AddressInfo } from 'node:net';
import { openSqliteStore } from '../../store/sqlite.ts';
import { createSyncServer } from '../socket.ts';
import { authorizeByQuery, createBoard, recordingLog } from './harness.ts';

/** A server in a process of its own, to be killed or measured: the database file, the port, how many boards `b1` … */
const [path = ':memory:', port = '0', boards = '1'] = process.argv.slice(2);
const store = await openSqliteStore({ path });
for (let n = 1; n <= Number(boards); n++)
  if (!(await store.getBoard(`b${n}`))) await createBoard(store, `b${n}`);
const log = recordingLog();
const sync = createSyncServer({ store, authorize: authorizeByQuery, log });
const http = createServer();
http.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));
http.listen(Number(port), '127.0.0.1', () => {
  process.stdout.write(`listening ${(http.address() as AddressInfo).port}\n`);
});
const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
/** Says for how long the server was deaf, at most, since it was asked the last time. */
process.on('SIGUSR2', () => {
  process.stdout.write(`deaf ${delay.max / 1e6}\n`);
  delay.reset();
});
process.on('SIGTERM', () => {
  void sync.drain().then(async () => {
    http.close();
    await store.close();
    process.exit(0);
  });
});
