import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { CreateBoardResponse, Participant, Role } from '@whoboard/shared/protocol/api.ts';
import { readConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { startServer } from '../server.ts';

/** A whole server on a free port, with a data folder of its own. */
export interface TestServer {
  readonly url: string;
  /** Everything logged so far. */
  readonly log: () => string;
  /** A person's browser: it keeps cookies, and may begin with those of one that knew this server's data. */
  browser(former?: TestBrowser): TestBrowser;
  stop(): Promise<void>;
}

export interface TestBrowser {
  readonly cookies: string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Sends JSON. */
  send(method: string, path: string, body?: unknown): Promise<Response>;
}

/** @param env settings, as the environment would give them */
export async function startTestServer(
  env: Readonly<Record<string, string>> = {},
  clientDir = path.join(os.tmpdir(), 'no-such-client'),
): Promise<TestServer> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'whoboard-http-'));
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'trace', ...env });
  let lines = '';
  const log = createLog(config.logLevel, { write: (line) => void (lines += line) });
  const server = await startServer(config, log, clientDir);
  const url = `http://127.0.0.1:${server.port}`;
  return {
    url,
    log: () => lines,
    browser: (former) => createBrowser(url, former?.cookies),
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** A person's browser at an address, with the cookies of a former one. */
export function createBrowser(url: string, cookies = ''): TestBrowser {
  const jar = new Map(
    cookies === '' ? [] : cookies.split('; ').map((cookie) => cookie.split('=') as [string, string]),
  );
  const browser: TestBrowser = {
    get cookies() {
      return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    },
    async fetch(target, init = {}) {
      const headers = new Headers(init.headers);
      if (jar.size > 0) headers.set('cookie', browser.cookies);
      const response = await fetch(`${url}${target}`, { ...init, headers });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '') jar.delete(name);
        else jar.set(name, value);
      }
      return response;
    },
    send: (method, target, body) =>
      browser.fetch(target, {
        method,
        ...(body === undefined
          ? {}
          : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
      }),
  };
  return browser;
}

/** The code of an error answer together with its status: `403 forbidden`. */
export async function errorOf(response: Response): Promise<string> {
  const body = (await response.json()) as { error?: { code: string } };
  return `${response.status} ${body.error?.code}`;
}

export async function createBoard(
  server: Pick<TestServer, 'browser'>,
  body: object = {},
): Promise<CreateBoardResponse> {
  const response = await server
    .browser()
    .send('POST', '/api/boards', { title: 'Board', locale: 'en', ...body });
  if (response.status !== 201) throw new Error(`no board: ${response.status}`);
  return (await response.json()) as CreateBoardResponse;
}

/** The key in a link. */
export function keyOf(link: string): string {
  return link.split('#k=')[1] ?? '';
}

/** A browser that has joined the board through a role's link. */
export async function join(
  server: Pick<TestServer, 'browser'>,
  board: CreateBoardResponse,
  role: Role,
  name: string = role,
): Promise<{ browser: TestBrowser; participant: Participant }> {
  const browser = server.browser();
  const response = await browser.send('POST', `/api/boards/${board.id}/join`, {
    key: keyOf(board.links[role]),
    name,
  });
  if (response.status !== 200) throw new Error(`not joined: ${response.status}`);
  return { browser, ...((await response.json()) as { participant: Participant }) };
}
