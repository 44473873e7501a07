import http from 'node:http';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createAccess } from './access/access.ts';
import { createOriginCheck } from './access/origin.ts';
import { createApp } from './app.ts';
import { createRestingBoards } from './boards/resting-boards.ts';
import { readConfig } from './config.ts';
import { createLog } from './log.ts';
import { openSqliteStore } from './store/sqlite.ts';

const config = readConfig(process.env);
const log = createLog(config.logLevel);
await mkdir(config.dataDir, { recursive: true });
const store = await openSqliteStore({ path: path.join(config.dataDir, 'whoboard.db') });
const app = createApp(
  {
    config,
    log,
    store,
    access: createAccess(store),
    live: createRestingBoards(store),
    checkOrigin: createOriginCheck(config),
  },
  path.resolve(import.meta.dirname, '../../client/dist'),
);
const server = http.createServer({ maxHeaderSize: 32 * 1024 }, app);
server.listen(config.port, config.host, () => {
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  process.stdout.write(`Whoboard is ready at http://localhost:${port}\n`);
});
