import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { setText } from '@whoboard/shared/board/edits/text.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type {
  BoardResponse,
  CreateBoardResponse,
  ErasurePreviewResponse,
} from '@whoboard/shared/protocol/api.ts';
import {
  createBoard,
  join,
  startTestServer,
  type TestBrowser,
  type TestServer,
} from '../testing/http-server.ts';

const waited = 'Trois semaines sans la moindre nouvelle du magasin';
const secret = 'On me parle comme à un dossier, jamais comme à quelqu’un';
const name = 'Clairemonde';
/** None of these may be found anywhere. */
const traces = [waited, secret, name, 'Trois semaines', 'comme à un dossier'];

let server: TestServer;
let dataDir: string;
let board: CreateBoardResponse;
let lead: TestBrowser;
const clients: Client[] = [];

interface Client {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  readonly closes: string[];
  until(check: () => boolean): Promise<void>;
}

function connect(browser: TestBrowser, epoch: number | null, doc = new Y.Doc()): Client {
  class Socket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { cookie: browser.cookies } });
    }
  }
  const provider = new WebsocketProvider(
    `${server.url.replace('http', 'ws')}/sync/${board.id}`,
    'board',
    doc,
    {
      WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      params: epoch === null ? {} : { epoch: String(epoch) },
    },
  );
  const closes: string[] = [];
  const checks = new Set<() => void>();
  const look = () => checks.forEach((check) => check());
  doc.on('update', look);
  provider.on('sync', look);
  provider.on('connection-close', (event) => {
    if (event) closes.push(`${event.code} ${event.reason}`);
    look();
  });
  const client: Client = {
    doc,
    provider,
    closes,
    until: (check) =>
      new Promise((resolve) => {
        const attempt = () => {
          if (!check()) return;
          checks.delete(attempt);
          resolve();
        };
        checks.add(attempt);
        attempt();
      }),
  };
  clients.push(client);
  return client;
}

/** Which of the traces lie in the files of the data folder. */
async function tracesOnDisk(): Promise<readonly string[]> {
  const files = (await readdir(dataDir)).filter((file) => file.startsWith('whoboard.db'));
  const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(path.join(dataDir, file)))));
  return traces.filter((trace) => bytes.includes(Buffer.from(trace)));
}

function tracesIn(text: string): readonly string[] {
  return traces.filter((trace) => text.includes(trace));
}

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'whoboard-erasure-'));
  server = await startTestServer({ DATA_DIR: dataDir });
  board = await createBoard(server);
  lead = (await join(server, board, 'facilitator')).browser;
});
afterAll(async () => {
  for (const { provider } of clients) provider.destroy();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

it('leaves no word of an interviewee: not on disk, in versions, in exports, with old or new clients', async () => {
  const { browser: guest } = await join(server, board, 'participant');
  const writer = connect(lead, 1);
  const other = connect(guest, 1);
  await Promise.all([writer, other].map((client) => client.until(() => client.provider.synced)));
  addItems(writer.doc, [
    {
      type: 'interview',
      id: 'who',
      firstName: name,
      verbatims: [
        { id: 'v1', text: waited },
        { id: 'v2', text: secret },
      ],
    },
    {
      type: 'interview',
      id: 'else',
      firstName: 'Denis',
      verbatims: [{ id: 'd1', text: 'Il faut un humain au téléphone' }],
    },
    { type: 'note', id: 'copy', text: secret, saidBy: name },
    { type: 'note', id: 'mention', text: `Rappeler ${name} jeudi` },
    { type: 'note', id: 'typed', text: `Juste avant : ${waited}` },
    {
      type: 'persona',
      id: 'p',
      sections: [{ id: 'barriers' }],
      statements: [
        {
          id: 'words',
          section: 'barriers',
          text: waited,
          saidBy: name,
          sources: [{ id: 's', item: 'who', entry: 'v1' }],
        },
        {
          id: 'team',
          section: 'barriers',
          text: 'Veut un interlocuteur',
          sources: [
            { id: 's1', item: 'who', entry: 'v2' },
            { id: 's2', item: 'else', entry: 'd1' },
          ],
        },
      ],
    },
  ]);
  await other.until(() => itemsOf(other.doc).has('p'));
  await lead.send('POST', `/api/boards/${board.id}/versions`, { name: `Avec ${name}` });
  // What was deleted by hand is still in the history.
  setText(writer.doc, 'typed', ['text'], 'Autre chose');
  await other.until(
    () => other.doc.getMap<Y.Map<Y.Text>>('items').get('typed')?.get('text')?.toString() === 'Autre chose',
  );
  expect(await tracesOnDisk()).toEqual(traces);

  // Goes offline, and writes on.
  other.provider.disconnect();
  setText(other.doc, 'mention', ['text'], `${name} a dit : ${secret}`);

  const address = `/api/boards/${board.id}/interviews/who/erasure`;
  const preview = (await (await lead.fetch(address)).json()) as ErasurePreviewResponse;
  expect(preview).toMatchObject({
    name,
    counts: { lines: 2, links: 2, statements: 1, notes: 1, texts: 0 },
    versions: 1,
    places: [{ id: 'mention/text', kind: 'mention', itemType: 'note', text: `Rappeler ${name} jeudi` }],
  });
  expect((await lead.send('POST', address, { places: ['mention/text'] })).status).toBe(204);

  await writer.until(() => writer.closes.length > 0);
  expect(writer.closes).toEqual(['4410 epochPassed']);
  expect(await tracesOnDisk()).toEqual([]);

  // Old replicas bring nothing back, whatever they say of themselves.
  for (const epoch of [1, null]) {
    const late = connect(guest, epoch, other.doc);
    await late.until(() => late.closes.length > 0);
    expect(late.closes).toEqual(['4410 epochPassed']);
  }
  const now = (await (await lead.fetch(`/api/boards/${board.id}`)).json()) as BoardResponse;
  expect(now.epoch).toBe(2);
  const fresh = connect(guest, now.epoch);
  await fresh.until(() => fresh.provider.synced);
  expect(tracesIn(Buffer.from(Y.encodeStateAsUpdate(fresh.doc)).toString())).toEqual([]);
  const { items, meta } = readBoard(fresh.doc);
  expect([...items.keys()].sort()).toEqual(['else', 'mention', 'p', 'typed']);
  expect(items.get('mention')).toMatchObject({ text: 'Rappeler […] jeudi' });
  expect(items.get('p')).toMatchObject({
    statements: [{ id: 'team', sources: [{ item: 'else', entry: 'd1' }] }],
  });
  expect(meta.title).toBe('Board');

  // The board lives on.
  addItems(fresh.doc, [{ type: 'note', id: 'after', text: 'Après' }]);
  const witness = connect(lead, 2);
  await witness.until(() => itemsOf(witness.doc).has('after'));

  expect(await (await lead.fetch(`/api/boards/${board.id}/versions`)).json()).toEqual({ versions: [] });
  for (const format of ['json', 'csv']) {
    const file = await lead.fetch(`/api/boards/${board.id}/export.${format}`);
    expect(file.status).toBe(200);
    expect(tracesIn(await file.text())).toEqual([]);
  }
  expect(tracesIn(server.log())).toEqual([]);
  expect((await lead.fetch(address)).status).toBe(404);
  expect((await lead.send('POST', address, { places: [] })).status).toBe(404);
  expect((await lead.send('POST', address, { places: 'all' })).status).toBe(400);
}, 60_000);

it('leaves no word of a board that is deleted', async () => {
  const doomed = await createBoard(server, { title: `Board of ${secret}`.slice(0, 80), template: 'demo' });
  const { browser } = await join(server, doomed, 'facilitator', name);
  expect(await tracesOnDisk()).not.toEqual([]);
  expect((await browser.send('DELETE', `/api/boards/${doomed.id}`)).status).toBe(204);
  expect(await tracesOnDisk()).toEqual([]);
});
