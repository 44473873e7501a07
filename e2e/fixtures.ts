import { test as base, type TestInfo } from '@playwright/test';
import { ServerProcess, type ServerOptions } from './server-process.ts';

interface TestFixtures {
  /** Starts a server for this test alone, for stories that kill or restart it; it is gone when the test ends. */
  newServer: (options?: ServerOptions) => Promise<ServerProcess>;
}

interface WorkerFixtures {
  /** The server that the stories of one worker share. `page.goto('/')` is its first page. */
  server: ServerProcess;
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures wanted from this pattern
    async ({}, use) => {
      const server = await ServerProcess.start();
      await use(server);
      await server.dispose();
    },
    { scope: 'worker', timeout: 60_000 },
  ],

  baseURL: async ({ server }, use, testInfo) => {
    const logLength = server.log.length;
    await use(server.url);
    await attachLogOfFailure(testInfo, server.log.slice(logLength));
  },

  // oxlint-disable-next-line no-empty-pattern -- as above
  newServer: async ({}, use, testInfo) => {
    const started: ServerProcess[] = [];
    await use(async (options) => {
      const server = await ServerProcess.start(options);
      started.push(server);
      return server;
    });
    for (const server of started) {
      await attachLogOfFailure(testInfo, server.log);
      await server.dispose();
    }
  },
});

async function attachLogOfFailure(testInfo: TestInfo, log: string): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus || log === '') return;
  await testInfo.attach('server log', { body: log, contentType: 'text/plain' });
}

export { expect } from '@playwright/test';
