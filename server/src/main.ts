import path from 'node:path';
import { readConfig, StartError } from './config.ts';
import { createLog, describeError } from './log.ts';
import { startServer, type RunningServer } from './server.ts';

/** A stop that takes longer than this is broken off; what was accepted is durable already. */
const stopLimitMs = 9_500;

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  process.on('unhandledRejection', (error) => log.error(describeError(error), 'unhandled rejection'));
  process.on('uncaughtException', (error) => {
    log.fatal(describeError(error), 'uncaught exception');
    process.exit(1);
  });

  // The sources and the build lie equally deep, so the client is found from both.
  const server = await startServer(config, log, path.resolve(import.meta.dirname, '../../client/dist'));
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void stop(server);
    });
  }
  // Last, because whoever reads it may send a signal at once.
  process.stdout.write(`Whoboard is ready at http://localhost:${server.port}\n`);

  async function stop(running: RunningServer): Promise<void> {
    log.info('stopping');
    setTimeout(() => {
      log.error('could not stop in time');
      process.exit(1);
    }, stopLimitMs).unref();
    try {
      await running.stop();
      process.exit(0);
    } catch (error) {
      log.error(describeError(error), 'could not stop cleanly');
      process.exit(1);
    }
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof StartError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
