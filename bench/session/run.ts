import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { stepsOf } from '@whoboard/shared/session/agenda.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import { WebSocket } from 'ws';
import { measureBallots } from './ballots.ts';
import { inTurn, pause, send, spreadOf } from './calls.ts';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

const people = 200;
const warmCommands = 5;
const measuredCommands = 60;
const pauseMs = 120;
const rootDir = path.resolve(import.meta.dirname, '../..');

/**
 * `npm run bench -- session`: how soon a step change and a call to look somewhere, sent over HTTP, are on all of 200
 * sockets, and whether 200 ballots cast within two seconds are all kept; the built server in a process of its own, on
 * this machine.
 */
export async function run(): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'whoboard-bench-'));
  const server = spawn(process.execPath, ['server/dist/main.js'], {
    cwd: rootDir,
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const url = await addressOf(createInterface({ input: server.stdout }));
    const result = await measure(url);
    const text = JSON.stringify(result, null, 2);
    process.stdout.write(`${text}\n`);
    const folder = new URL('../results/', import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL('session.json', folder), `${text}\n`);
  } finally {
    server.kill();
    await once(server, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function addressOf(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const found = /ready at (http:\S+)/.exec(line)?.[1];
    if (found) return found.replace('localhost', '127.0.0.1');
  }
  throw new Error('The server gave no sign of being ready.');
}

interface Board {
  readonly id: string;
  readonly links: Readonly<Record<'facilitator' | 'participant', string>>;
}

async function measure(url: string) {
  const made = await send('POST', `${url}/api/boards`, {
    title: 'Bench',
    locale: 'en',
    template: 'persona-workshop',
  });
  const board = (await made.json()) as Board;
  const boss = await join(url, board, 'facilitator', 'Ana');
  const guests = await inTurn(people, (n) => join(url, board, 'participant', `P${n}`));
  const lead = async (request: object) => {
    const answer = await send('POST', `${url}/api/boards/${board.id}/session`, request, boss);
    if (answer.status !== 204) throw new Error(`${answer.status} ${await answer.text()}`);
  };
  const step = (n: number) => ({
    title: `Step ${n}`,
    minutes: 5,
    mode: 'writeOpenly',
    frame: null,
    instruction: 'Write.',
  });
  await lead({ type: 'setAgenda', steps: [step(1), step(2)] });

  const screens = guests.map(
    (cookie) => new Screen(`${url.replace('http', 'ws')}/sync/${board.id}/session`, cookie),
  );
  await Promise.all(screens.map((screen) => screen.join()));
  await pause(500);

  let from: string | null = null;
  const steps = await stepIds(url, board.id, boss);
  const stepChange = async () => {
    const to: string = from === steps[0] ? steps[1]! : steps[0]!;
    await lead({ type: 'startStep', step: to, from });
    from = to;
  };
  const look = () => lead({ type: 'lookHere', target: { box: { x: 0, y: 0, w: 800, h: 600 } } });
  return {
    people,
    stepChange: await timesOf(screens, stepChange),
    lookHere: await timesOf(screens, look),
    ballots: await measureBallots(`${url}/api/boards/${board.id}`, boss, guests),
  };
}

/** Milliseconds from sending a command until it is on each screen. */
async function timesOf(screens: readonly Screen[], command: () => Promise<void>) {
  const times: number[] = [];
  for (let n = 0; n < warmCommands + measuredCommands; n++) {
    const arrived = screens.map((screen) => screen.next());
    const sentAt = performance.now();
    const [all] = await Promise.all([Promise.all(arrived), command()]);
    if (n >= warmCommands) times.push(...all.map((at) => at - sentAt));
    await pause(pauseMs);
  }
  return spreadOf(times);
}

/** One socket to the session document; counts what arrives without decoding it. */
class Screen {
  readonly #ws: WebSocket;
  #onUpdate: ((at: number) => void) | null = null;

  constructor(url: string, cookie: string) {
    this.#ws = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false });
    this.#ws.on('message', (data: Buffer) => {
      if (data[0] !== 0 || data[1] !== 2) return;
      this.#onUpdate?.(performance.now());
      this.#onUpdate = null;
    });
  }

  async join(): Promise<void> {
    await once(this.#ws, 'open');
    this.#ws.send(new Uint8Array([0, 0, 1, 0]));
    await once(this.#ws, 'message');
  }

  next(): Promise<number> {
    return new Promise((resolve) => (this.#onUpdate = resolve));
  }
}

/** The ids of the steps, read as a client reads them. */
async function stepIds(url: string, board: string, cookie: string): Promise<readonly string[]> {
  const WithCookie = class extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie } });
    }
  };
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync/${board}`, 'session', doc, {
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  const ids = stepsOf(readSession(doc)).map(({ id }) => id);
  provider.destroy();
  return ids;
}

async function join(url: string, board: Board, role: keyof Board['links'], name: string): Promise<string> {
  const key = board.links[role].split('#k=')[1];
  for (;;) {
    const answer = await send('POST', `${url}/api/boards/${board.id}/join`, { key, name });
    if (answer.status === 200) return answer.headers.getSetCookie()[0]!.split(';')[0]!;
    if (answer.status !== 429) throw new Error(`${answer.status} ${await answer.text()}`);
    // So many people from one address are let in minute by minute.
    await pause(5_000);
  }
}
