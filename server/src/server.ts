import http from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createAccess } from './access/access.ts';
import { createOriginCheck } from './access/origin.ts';
import { createApp } from './app.ts';
import { StartError, type Config } from './config.ts';
import type { Context } from './context.ts';
import { takeDataFolder } from './data-folder.ts';
import { createFormatService } from './formats/format-service.ts';
import { limitConnections, maxConnectionsPerAddress } from './http/connections.ts';
import { describeError, type Log } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createPrintService } from './print/print-service.ts';
import { createPrivateNotes } from './sealed/private-notes.ts';
import { createRolePlayService } from './sealed/role-play-service.ts';
import { createRoundService } from './sealed/round-service.ts';
import { createSessionService } from './session/session-service.ts';
import { openSqliteStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';
import { createSyncServer } from './sync/socket.ts';

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  /** Tells everyone to come back, makes durable what was accepted, and ends. */
  stop(): Promise<void>;
}

/** Room for the cookies of many boards in one browser. */
const maxHeaderSize = 32 * 1024;
/** Whoever has not said by then what is wanted is cut off. */
const headersTimeout = 20_000;
/** The whole of a call must have arrived after this long; a photo over a bad line takes a minute. */
const requestTimeout = 120_000;
/** Longer than proxies keep a connection, so that they never send a call into one that is being closed. */
const keepAliveTimeout = 75_000;
/** How long answers that are on their way may take when the server stops. */
const lastAnswersMs = 3000;
const cleanUpMs = 60 * 60 * 1000;

/**
 * Puts all parts together and listens.
 * @param clientDir the folder of the built client
 * @throws StartError when the data folder, the database or the port cannot be had
 */
export async function startServer(config: Config, log: Log, clientDir: string): Promise<RunningServer> {
  const folder = takeDataFolder(config.dataDir);
  let store: Store;
  try {
    store = await openSqliteStore({ path: path.join(folder.path, 'whoboard.db') });
  } catch (error) {
    folder.release();
    throw new StartError(
      `The database in DATA_DIR ${config.dataDir} cannot be opened: ${error instanceof Error ? error.message : 'unknown reason'}.`,
    );
  }
  const access = createAccess(store);
  const checkOrigin = createOriginCheck(config);
  const sync = createSyncServer({
    store,
    log,
    isOriginAllowed: checkOrigin,
    authorize: (request, boardId) => access.authenticate(boardId, request.headers.cookie),
    onPrivateNotes: (...told) => privateNotes.counted(...told),
    onPeople: (boardId) => rounds.peopleChanged(boardId),
  });
  const prints = createPrintService({ store, log });
  const formats = createFormatService();
  const rounds = createRoundService({ store, sync, log });
  const privateNotes = createPrivateNotes({ store, sync, log });
  const rolePlays = createRolePlayService({ store, sync, log });
  const session = createSessionService({ store, sync, rounds, privateNotes, rolePlays, log });
  const context: Context = {
    config,
    log,
    store,
    access,
    checkOrigin,
    sync,
    session,
    rounds,
    rolePlays,
    prints,
    formats,
  };

  const app = createApp(context, createMetrics(sync, store), clientDir);
  const server = http.createServer({ maxHeaderSize, headersTimeout, requestTimeout, keepAliveTimeout }, app);
  if (!config.trustProxy) limitConnections(server, log, maxConnectionsPerAddress);
  server.on('upgrade', (request, socket, head) => sync.handleUpgrade(request, socket, head));
  const cleanUp = setInterval(() => {
    store.deleteExpiredSessions(Date.now()).catch((error: unknown) => {
      log.warn(describeError(error), 'cannot remove expired sessions');
    });
  }, cleanUpMs);
  cleanUp.unref();

  async function end(): Promise<void> {
    clearInterval(cleanUp);
    rounds.stop();
    privateNotes.stop();
    rolePlays.stop();
    await formats.close();
    await store.close();
    folder.release();
  }

  async function stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeIdleConnections();
    await Promise.all([sync.drain(), prints.close()]);
    // Answers that are on their way may still need the store; whoever does not read theirs is cut off.
    const cutOff = wait(lastAnswersMs, undefined, { ref: false }).then(() => server.closeAllConnections());
    await Promise.race([closed, cutOff]);
    await end();
  }

  try {
    await rounds.start();
    const port = await listen(server, config);
    return { port, stop };
  } catch (error) {
    await Promise.all([sync.drain(), prints.close()]);
    await end();
    throw error;
  }
}

function listen(server: http.Server, { host, port }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, host, port)));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function listenError(error: Error, host: string | undefined, port: number): StartError {
  const code = 'code' in error ? String(error.code) : error.name;
  switch (code) {
    case 'EADDRINUSE':
      return new StartError(`PORT ${port} is in use by another program; set PORT to a free one.`);
    case 'EACCES':
      return new StartError(`PORT ${port} is not open to this user; set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartError(`HOST ${host} is no address of this machine.`);
    default:
      return new StartError(`The server cannot listen on PORT ${port} (${code}).`);
  }
}
