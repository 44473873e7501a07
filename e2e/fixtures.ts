import { test as base, type BrowserContextOptions, type Page, type TestInfo } from '@playwright/test';
import { Cable } from './cable.ts';
import { watchConduct } from './conduct.ts';
import { ServerProcess, type ServerOptions } from './server-process.ts';

interface PersonOptions extends BrowserContextOptions {
  /** The server that relative addresses mean; the worker's own when left out. */
  readonly server?: ServerProcess;
}

interface TestFixtures {
  /** Starts a server for this test alone, for stories that kill or restart it; it is gone when the test ends. */
  newServer: (options?: ServerOptions) => Promise<ServerProcess>;
  /** A way of its own to a server, that can be pulled. */
  newCable: (server: ServerProcess) => Promise<Cable>;
  /**
   * A page in a browser of its own, as of one more person. A test fails when a script of any of its pages throws, when
   * the page breaks its security policy or when it asks another host.
   */
  newPerson: (options?: PersonOptions) => Promise<Page>;
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

  // oxlint-disable-next-line no-empty-pattern -- as above
  newCable: async ({}, use) => {
    const cables: Cable[] = [];
    await use(async (server) => {
      const cable = await Cable.to(server);
      cables.push(cable);
      return cable;
    });
    for (const cable of cables) await cable.remove();
  },

  context: async ({ context }, use) => {
    const conduct = watchConduct(context);
    await use(context);
    conduct.check();
  },

  newPerson: async ({ browser, contextOptions, locale, baseURL }, use) => {
    const people: { close: () => Promise<void>; check: () => void }[] = [];
    await use(async ({ server, ...options } = {}) => {
      const context = await browser.newContext({
        ...contextOptions,
        ...(locale === undefined ? {} : { locale }),
        ...(server ? { baseURL: server.url } : baseURL === undefined ? {} : { baseURL }),
        ...options,
      });
      const conduct = watchConduct(context);
      people.push({ close: () => context.close(), check: () => conduct.check() });
      return context.newPage();
    });
    for (const person of people) await person.close();
    for (const person of people) person.check();
  },
});

async function attachLogOfFailure(testInfo: TestInfo, log: string): Promise<void> {
  if (testInfo.status === testInfo.expectedStatus || log === '') return;
  await testInfo.attach('server log', { body: log, contentType: 'text/plain' });
}

export { expect } from '@playwright/test';
