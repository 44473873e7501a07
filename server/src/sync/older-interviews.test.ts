import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addEntry } from '@whoboard/shared/board/edits/lists.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import { newId } from '@whoboard/shared/ids.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import type { InterviewItem } from '@whoboard/shared/items/index.ts';
import { setTrait } from '@whoboard/shared/interviews/traits.ts';
import { hashSecret, newSecret } from '../access/keys.ts';
import { openSqliteDatabase } from '../store/sqlite-database.ts';
import { startTestServer, type TestBrowser, type TestServer } from '../testing/http-server.ts';
import { listen, type Listener } from '../testing/listener.ts';

/** Fields that interviews of earlier versions do not have. */
const later = ['traits', 'ageGroup', 'region', 'setting', 'consent', 'reformulations', 'toDig', 'place'];

let dataDir: string;
let server: TestServer;
const boardId = newId();
let lead: TestBrowser;
let listeners: Listener[];

/** A board whose interview was written by an earlier version, as it lies on the disk. */
beforeEach(async () => {
  dataDir = await mkdtemp(joinPath(tmpdir(), 'whoboard-older-'));
  const doc = createTestDoc([
    { type: 'interview', id: 'talk', firstName: 'Claire', verbatims: [{ id: 'v1', text: 'I wait' }] },
    { type: 'interview', id: 'bare' },
  ]);
  for (const field of later) itemsOf(doc).get('talk')!.delete(field);
  const bare = itemsOf(doc).get('bare')!;
  for (const field of [...bare.keys()]) if (field !== 'type') bare.delete(field);
  const store = openSqliteDatabase(joinPath(dataDir, 'whoboard.db'));
  const key = newSecret();
  const linkKeyHashes = { facilitator: hashSecret(key), participant: 'p', observer: 'o' };
  store.createBoard({ id: boardId, title: 'Old', locale: 'en', createdAt: 1, linkKeyHashes });
  const update = Y.encodeStateAsUpdate(doc);
  store.appendUpdates([{ boardId, document: 'board', seq: 1, update, bindings: [] }]);
  store.close();
  server = await startTestServer({ DATA_DIR: dataDir });
  lead = server.browser();
  const joined = await lead.send('POST', `/api/boards/${boardId}/join`, { key, name: 'Fay' });
  expect(joined.status).toBe(200);
  listeners = [];
});
afterEach(async () => {
  for (const listener of listeners) listener.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function open(): Promise<Listener> {
  const listener = await listen(server, lead, boardId, 'board');
  listeners.push(listener);
  return listener;
}

const interview = ({ doc }: Listener, id = 'talk') => readBoard(doc).items.get(id) as InterviewItem;

it('interviews of earlier versions come with all of their fields, and can be written in', async () => {
  const one = await open();
  const other = await open();
  await other.until(() => interview(other)?.type === 'interview');
  expect(interview(one)).toMatchObject({
    firstName: 'Claire',
    verbatims: [{ text: 'I wait', stage: '', tag: null }],
    ageGroup: '',
    region: '',
    traits: [],
    setting: 'customer',
    consent: 'notAsked',
    reformulations: [],
    toDig: [],
  });
  expect(interview(one, 'bare')).toMatchObject({ type: 'interview', firstName: '', verbatims: [] });

  // As the panel does it.
  setTrait(one.doc, 'talk', 'Delivery', 'in person');
  addEntry(one.doc, 'talk', ['reformulations'], { text: 'You want to be called back?', confirmed: true });
  addEntry(one.doc, 'bare', ['verbatims'], { text: 'Nobody calls', tag: 'irritant' });
  await other.until(
    () =>
      interview(other).traits.length === 1 &&
      interview(other).reformulations.length === 1 &&
      interview(other, 'bare').verbatims.length === 1,
  );
  expect(interview(other).traits).toMatchObject([{ criterion: 'Delivery', value: 'in person' }]);
});

it('interviews of earlier versions are exported and erased', async () => {
  const one = await open();
  await one.until(() => interview(one)?.type === 'interview');
  for (const file of ['export.json', 'interviews.csv']) {
    const response = await lead.fetch(`/api/boards/${boardId}/${file}`);
    expect([file, response.status]).toEqual([file, 200]);
    expect(await response.text()).toContain('I wait');
  }
  const address = `/api/boards/${boardId}/interviews/talk/erasure`;
  expect(await (await lead.fetch(address)).json()).toMatchObject({ name: 'Claire', counts: { lines: 1 } });
  expect((await lead.send('POST', address, { places: [] })).status).toBe(204);
});
