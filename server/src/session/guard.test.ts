import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createLog } from '../log.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import {
  addNote,
  connectClient,
  startTestServer,
  textOf,
  type ClientOptions,
  type TestClient,
  type TestServer,
} from '../sync/testing/harness.ts';
import { createPrivateNotes } from '../sealed/private-notes.ts';
import { createRolePlayService } from '../sealed/role-play-service.ts';
import { createRoundService } from '../sealed/round-service.ts';
import { createSessionService, type SessionService } from './session-service.ts';

let store: Store;
let server: TestServer;
let session: SessionService;
let clients: TestClient[] = [];

const fay = { id: 'fay', name: 'Fay', color: '#0F766E', role: 'facilitator' } as const;

async function start(): Promise<void> {
  server = await startTestServer({ store });
  const log = createLog('silent');
  const rounds = createRoundService({ store, sync: server.sync, log });
  const privateNotes = createPrivateNotes({ store, sync: server.sync, log });
  const rolePlays = createRolePlayService({ store, sync: server.sync, log });
  session = createSessionService({ store, sync: server.sync, rounds, privateNotes, rolePlays, log });
}

function lead(request: SessionRequest): Promise<void> {
  return session.run({ boardId: 'b1', participant: fay, linkGeneration: 1, sessionId: 's' }, request);
}

async function joined(options: ClientOptions = {}): Promise<TestClient> {
  const client = connectClient(server, options);
  clients.push(client);
  await client.until(() => client.provider.synced);
  return client;
}

beforeEach(async () => {
  store = await openSqliteStore({ path: ':memory:', thread: false });
  await start();
});
afterEach(async () => {
  for (const client of clients) client.destroy();
  clients = [];
  await server.stop();
  await store.close();
});

/** An area with a note in it, a note beside it, and two people who see them. */
async function boardWithArea(): Promise<{ ana: TestClient; boss: TestClient }> {
  const boss = await joined({ as: 'fay', role: 'facilitator' });
  const ana = await joined({ as: 'ana' });
  const area = new Y.Map<unknown>(Object.entries({ type: 'frame', pos: [0, 0], size: [800, 600] }));
  boss.items.set('area', area);
  addNote(boss, 'inside', 'inside', { parent: 'area' });
  addNote(boss, 'beside', 'beside');
  await ana.until(() => ana.items.size === 3);
  return { ana, boss };
}

describe('a locked area against a raw socket', () => {
  it('keeps what lies in it as it was, and the rest of the same change', async () => {
    const { ana, boss } = await boardWithArea();
    await lead({ type: 'lock', ids: ['area'] });
    ana.doc.transact(() => {
      (ana.items.get('inside')!.get('text') as Y.Text).insert(0, 'broken ');
      ana.items.get('inside')!.set('parent', null);
      ana.items.get('area')!.set('pos', [500, 500]);
      ana.items.get('beside')!.set('parent', 'area');
      addNote(ana, 'smuggled', 'in', { parent: 'area' });
      addNote(ana, 'nested', 'deep', { parent: 'inside' });
      addNote(ana, 'free', 'out');
    });
    await ana.until(() => ana.notices.length > 0);
    expect(ana.notices).toEqual(['areaLocked']);
    for (const client of [ana, boss]) {
      await client.until(() => client.items.has('free') && textOf(client, 'inside') === 'inside');
      expect([...client.items.keys()].sort()).toEqual(['area', 'beside', 'free', 'inside']);
      expect(client.items.get('inside')!.get('parent')).toBe('area');
      expect(client.items.get('area')!.get('pos')).toEqual([0, 0]);
      expect(client.items.get('beside')!.get('parent') ?? null).toBeNull();
    }
  });

  it('does not bind facilitators, and ends with the lock', async () => {
    const { ana, boss } = await boardWithArea();
    await lead({ type: 'lock', ids: ['area'] });
    boss.items.get('inside')!.set('pos', [7, 7]);
    await ana.until(() => JSON.stringify(ana.items.get('inside')!.get('pos')) === '[7,7]');
    await lead({ type: 'unlock', ids: ['area'] });
    ana.items.delete('inside');
    await boss.until(() => !boss.items.has('inside'));
    expect([...ana.notices, ...boss.notices]).toEqual([]);
  });

  it('holds from the first change after a restart of the server', async () => {
    const { ana } = await boardWithArea();
    await ana.save();
    await lead({ type: 'lock', ids: ['area'] });
    for (const client of clients) client.destroy();
    await server.stop();
    await start();
    const late = await joined({ as: 'late' });
    late.items.delete('inside');
    await late.until(() => late.notices.length > 0 && late.items.has('inside'));
    expect(late.notices).toEqual(['areaLocked']);
  });

  it('is no trap for parents that form a ring', async () => {
    const { ana, boss } = await boardWithArea();
    await lead({ type: 'lock', ids: ['elsewhere'] });
    ana.doc.transact(() => {
      ana.items.get('inside')!.set('parent', 'beside');
      ana.items.get('beside')!.set('parent', 'inside');
    });
    await ana.save();
    await boss.until(() => boss.items.get('beside')!.get('parent') === 'inside');
    expect(ana.notices).toEqual([]);
  });
});

describe('frozen writing', () => {
  it('takes back whatever a participant sends, and nothing of a facilitator', async () => {
    const { ana, boss } = await boardWithArea();
    await lead({ type: 'freezeWriting', on: true });
    addNote(ana, 'mine', 'too late');
    (ana.items.get('beside')!.get('text') as Y.Text).insert(0, 'x');
    ana.items.delete('inside');
    await ana.until(() => ana.items.size === 3 && textOf(ana, 'beside') === 'beside');
    addNote(boss, 'theirs', 'may');
    await ana.until(() => ana.items.has('theirs'));
    expect(boss.items.has('mine')).toBe(false);
    expect(new Set(ana.notices)).toEqual(new Set(['writingFrozen']));
    await lead({ type: 'freezeWriting', on: false });
    addNote(ana, 'again', 'welcome');
    await boss.until(() => boss.items.has('again'));
  });

  it('loses nothing of what was written without a connection: it comes when the writing goes on', async () => {
    const { ana, boss } = await boardWithArea();
    await ana.save();
    ana.provider.disconnect();
    addNote(ana, 'offline', 'written on the train');
    await lead({ type: 'freezeWriting', on: true });
    ana.provider.connect();
    await ana.until(() => ana.closes.some(({ reason }) => reason === 'writingFrozen'));
    expect(boss.items.has('offline')).toBe(false);
    expect(textOf(ana, 'offline')).toBe('written on the train');
    await lead({ type: 'freezeWriting', on: false });
    await boss.until(() => textOf(boss, 'offline') === 'written on the train');
  });
});
