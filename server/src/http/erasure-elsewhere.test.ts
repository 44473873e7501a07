import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { itemsOf } from '@whoboard/shared/board/layout.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import type {
  CreateBoardResponse,
  ErasurePreviewResponse,
  NotepadResponse,
} from '@whoboard/shared/protocol/api.ts';
import type { Scene } from '@whoboard/shared/role-play/scene.ts';
import type { RolePlayResponse } from '@whoboard/shared/role-play/sealed.ts';
import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import { hiddenNotes } from '@whoboard/shared/session/private-writing.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import {
  createBoard,
  errorOf,
  join,
  startTestServer,
  type TestBrowser,
  type TestServer,
} from '../testing/http-server.ts';
import { listen, type Listener } from '../testing/listener.ts';

const name = 'Clairemonde';
const waited = 'Trois semaines sans la moindre nouvelle du magasin';
const short = 'Cher, vraiment';
/** None of these may be found anywhere in the end. */
const traces = [name, waited, short, 'moindre nouvelle'];
const settings = {
  dotsPerPerson: 2,
  maxPerTarget: 1,
  isSecret: false,
  isAnonymous: false,
  minutes: null,
};

let server: TestServer;
let dataDir: string;
let board: CreateBoardResponse;
let lead: TestBrowser;
let listeners: Listener[];

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'whoboard-erasure-elsewhere-'));
  server = await startTestServer({ DATA_DIR: dataDir });
  board = await createBoard(server);
  lead = (await join(server, board, 'facilitator', 'Zoé')).browser;
  listeners = [];
});
afterEach(async () => {
  for (const listener of listeners) listener.close();
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

async function open(
  browser: TestBrowser,
  kind: 'board' | 'session' | 'private',
  epoch = 1,
): Promise<Listener> {
  const listener = await listen(server, browser, board.id, kind, epoch);
  listeners.push(listener);
  return listener;
}

async function command(request: SessionRequest): Promise<void> {
  const response = await lead.send('POST', `/api/boards/${board.id}/session`, request);
  expect(response.status, await response.text()).toBe(204);
}

const notepad = async () =>
  (await (await lead.fetch(`/api/boards/${board.id}/notepad`)).json()) as NotepadResponse;
const writeNotepad = (text: string, revision: number) =>
  lead.send('PUT', `/api/boards/${board.id}/notepad`, { text, revision });

async function tracesOnDisk(): Promise<readonly string[]> {
  const files = (await readdir(dataDir)).filter((file) => file.startsWith('whoboard.db'));
  const bytes = Buffer.concat(await Promise.all(files.map((file) => readFile(path.join(dataDir, file)))));
  return traces.filter((trace) => bytes.includes(Buffer.from(trace)));
}

const items: readonly NewItem[] = [
  {
    type: 'interview',
    id: 'who',
    firstName: name,
    verbatims: [
      { id: 'v1', text: waited },
      { id: 'v2', text: short },
    ],
  },
  { type: 'interview', id: 'else', firstName: 'Denis', verbatims: [{ id: 'd1', text: 'Un humain !' }] },
  {
    type: 'persona',
    id: 'p',
    sections: [{ id: 'barriers' }],
    statements: [
      {
        id: 's1',
        section: 'barriers',
        text: short,
        sources: [{ id: 'l1', item: 'who', entry: 'v2' }],
      },
      {
        id: 's2',
        section: 'barriers',
        text: `${name} veut parler à quelqu’un`,
        sources: [
          { id: 'l2', item: 'who', entry: 'v1' },
          { id: 'l3', item: 'else', entry: 'd1' },
        ],
      },
      { id: 's3', section: 'barriers', text: 'Habite Angers' },
    ],
  },
  { type: 'frame', id: 'area', title: `Atelier ${name}` },
  { type: 'action', id: 'action', what: `Répondre : ${waited}`, owner: name, content: `Pour ${name}` },
  { type: 'panelTracker', id: 'panel', criteria: [{ id: 'c1', name: `Comme ${name}` }] },
  {
    type: 'empathyMap',
    id: 'empathy',
    title: `Carte de ${name}`,
    lanes: [{ id: 'says', name: `Dit ${name}` }],
  },
  { type: 'note', id: 'cell', parent: 'empathy', slot: 'says', text: `${waited} !` },
  {
    type: 'journey',
    id: 'journey',
    title: `Parcours de ${name}`,
    stages: [{ id: 'st1', name: `Chez ${name}` }],
    lanes: [{ id: 'ln1', type: 'emotion', name: `Humeur de ${name}` }],
    points: [{ id: 'pt1', stage: 'st1', value: -2, label: waited }],
    chips: [{ id: 'ch1', stage: 'st1', channel: 'own', name }],
    moments: [{ id: 'mo1', stage: 'st1', label: `${name} part` }],
    exits: [{ id: 'ex1', lane: 'ln1', stage: 'st1', signal: `${waited}…`, wayOut: `Appeler ${name}` }],
  },
];

it('leaves no word of an interviewee in votes, the agenda, the note pad, private notes, maps and the plan', async () => {
  const wall = await open(lead, 'board');
  addItems(wall.doc, items);
  const guest = await join(server, board, 'participant', 'Ana');
  const seen = await open(guest.browser, 'board');
  await seen.until(() => itemsOf(seen.doc).has('journey'));

  await command({
    type: 'setAgenda',
    steps: [
      {
        title: `Écouter ${name}`,
        minutes: 5,
        mode: 'discuss',
        frame: 'area',
        instruction: `Relire ensemble à voix haute, puis en parler : « ${waited} »`,
      },
    ],
  });
  await command({ type: 'lock', ids: ['who', 'p'] });
  await command({
    type: 'openRound',
    round: 'r1',
    settings: { ...settings, title: `Que faire pour ${name} ?`, targets: ['p.s1', 'p.s2', 'p.s3'] },
  });
  await command({ type: 'revealRound', round: 'r1' });
  await command({
    type: 'openRound',
    round: 'r2',
    settings: { ...settings, title: `D’accord avec : ${waited} ?`, targets: ['p.s3'] },
  });
  await writeNotepad(`Relancer ${name} mardi.\nBudget : 300 €`, 0);
  const session = await open(lead, 'session');
  const own = await open(guest.browser, 'private');
  addItems(own.doc, [
    { type: 'note', id: 'hidden', text: `${name} exagère, je trouve` },
    { type: 'note', id: 'quoted', text: waited },
  ]);
  await session.until(() => hiddenNotes(readSession(session.doc)) === 2);
  expect(await tracesOnDisk()).toEqual(traces);

  const address = `/api/boards/${board.id}/interviews/who/erasure`;
  const preview = (await (await lead.fetch(address)).json()) as ErasurePreviewResponse;
  const elsewhere = preview.places.filter(({ itemId }) => itemId === null);
  expect(elsewhere.map(({ itemType, kind, text }) => `${itemType} ${kind}: ${text}`).sort()).toEqual([
    `agenda mention: Écouter ${name}`,
    `notepad mention: Relancer ${name} mardi.\nBudget : 300 €`,
    `rounds mention: Que faire pour ${name} ?`,
  ]);
  // What others write in private is neither shown nor counted.
  expect(JSON.stringify(preview)).not.toContain('exagère');
  const places = preview.places.map(({ id }) => id);
  expect((await lead.send('POST', address, { places })).status).toBe(204);
  expect(await tracesOnDisk()).toEqual([]);

  for (const listener of listeners) listener.close();
  const now = readSession((await open(lead, 'session', 2)).doc);
  expect(Object.values(now.agenda.steps)).toMatchObject([
    {
      title: 'Écouter […]',
      instruction: 'Relire ensemble à voix haute, puis en parler : « […] »',
      mode: 'discuss',
      frame: 'area',
    },
  ]);
  expect(now.rounds.rounds).toMatchObject({
    r1: { title: 'Que faire pour […] ?', status: 'revealed' },
    r2: { title: 'D’accord avec : […] ?', status: 'open' },
  });
  // A statement that went has no label any more; one that was changed has its new one.
  expect(now.rounds.results['r1']!.labels).toEqual({
    'p.s2': '[…] veut parler à quelqu’un',
    'p.s3': 'Habite Angers',
  });
  expect(await notepad()).toEqual({ text: 'Relancer […] mardi.\nBudget : 300 €', revision: 2 });
  expect(await errorOf(await writeNotepad(`Relancer ${name}`, 1))).toBe('409 conflict');
  const mine = readBoard((await open(guest.browser, 'private', 2)).doc);
  expect(mine.items.get('hidden')).toMatchObject({ text: '[…] exagère, je trouve' });
  expect(mine.items.get('quoted')).toMatchObject({ text: '[…]' });
  const after = readBoard((await open(guest.browser, 'board', 2)).doc);
  expect([...after.items.values()].filter(({ type }) => type === 'unknown')).toEqual([]);
  expect(after.items.get('action')).toMatchObject({ what: '', owner: '[…]', content: 'Pour […]' });
  expect(after.items.get('panel')).toMatchObject({ criteria: [{ name: 'Comme […]' }] });
  expect(after.items.get('journey')).toMatchObject({
    title: 'Parcours de […]',
    stages: [{ name: 'Chez […]' }],
    lanes: [{ name: 'Humeur de […]' }],
    points: [{ label: '', value: -2 }],
    chips: [{ name: '[…]' }],
    moments: [{ label: '[…] part' }],
    exits: [{ signal: '', wayOut: 'Appeler […]' }],
  });

  // The vote that runs takes ballots and ends as usual.
  const ballot = await guest.browser.send('PUT', `/api/boards/${board.id}/rounds/r2/ballot`, {
    dots: { 'p.s3': 1 },
  });
  expect(ballot.status).toBe(200);
  await command({ type: 'revealRound', round: 'r2' });
  expect(await tracesOnDisk()).toEqual([]);
}, 60_000);

it('leaves no word of an interviewee in a role-play: scene, hidden intention, what observers wrote', async () => {
  const wall = await open(lead, 'board');
  addItems(wall.doc, items.slice(0, 3));
  const eve = (await join(server, board, 'participant', 'Eve')).browser;
  const seen = await open(eve, 'board');
  await seen.until(() => itemsOf(seen.doc).has('p'));
  const scene: Scene = {
    persona: 'p',
    journey: null,
    stage: null,
    channel: 'Au téléphone',
    companyPart: 'le conseiller',
    happened: `${name} attend son vélo`,
    wants: `Elle le dit tout net au téléphone, sans hausser le ton : ${waited}`,
    promise: 'Réparé en un jour',
    minutes: 5,
  };
  await command({ type: 'setScene', play: 'p1', scene, intention: `Comme ${name}, partir` });
  const observations = `/api/boards/${board.id}/role-plays/p1/observations`;
  for (const [id, text] of [
    ['e1', `${name} soupire`],
    ['e2', `${waited} !`],
  ] as const) {
    const put = await eve.send('PUT', `${observations}/${id}`, { text, tag: 'quote' });
    expect(put.status, await put.text()).toBeLessThan(300);
  }
  expect(await tracesOnDisk()).toEqual(traces);

  const address = `/api/boards/${board.id}/interviews/who/erasure`;
  const preview = (await (await lead.fetch(address)).json()) as ErasurePreviewResponse;
  const elsewhere = preview.places.filter(({ itemId }) => itemId === null);
  expect(elsewhere.map(({ itemType, text }) => `${itemType}: ${text}`)).toEqual([
    `rolePlay: ${name} attend son vélo`,
  ]);
  const places = preview.places.map(({ id }) => id);
  expect((await lead.send('POST', address, { places })).status).toBe(204);
  expect(await tracesOnDisk()).toEqual([]);
  for (const listener of listeners) listener.close();

  const { play } = readSession((await open(lead, 'session', 2)).doc).rolePlay;
  expect(play?.scene).toEqual({
    ...scene,
    happened: '[…] attend son vélo',
    wants: 'Elle le dit tout net au téléphone, sans hausser le ton : […]',
  });
  const asked = async (browser: TestBrowser) =>
    (await (await browser.fetch(`/api/boards/${board.id}/role-plays/p1`)).json()) as RolePlayResponse;
  expect((await asked(lead)).intention).toBe('Comme […], partir');
  expect((await asked(eve)).observations).toMatchObject([
    { id: 'e1', text: '[…] soupire', tag: 'quote' },
    { id: 'e2', text: '[…]', tag: 'quote' },
  ]);
}, 60_000);

it('takes only words without being asked: where nothing but the name stands it stays unless it is ticked', async () => {
  const wall = await open(lead, 'board');
  addItems(wall.doc, items.slice(0, 3));
  const session = await open(lead, 'session');
  await command({
    type: 'openRound',
    round: 'r1',
    settings: { ...settings, title: `Que faire pour ${name} ?`, targets: ['p.s3'] },
  });
  await writeNotepad(`${name} ?\n${waited}`, 0);
  await session.until(() => readSession(session.doc).rounds.rounds['r1'] !== undefined);
  const address = `/api/boards/${board.id}/interviews/who/erasure`;
  const preview = (await (await lead.fetch(address)).json()) as ErasurePreviewResponse;
  expect(preview.counts.texts).toBe(1);
  expect((await lead.send('POST', address, { places: [] })).status).toBe(204);
  for (const listener of listeners) listener.close();
  expect(await notepad()).toEqual({ text: '[…]', revision: 2 });
  const now = readSession((await open(lead, 'session', 2)).doc);
  expect(now.rounds.rounds['r1']!.title).toBe(`Que faire pour ${name} ?`);
}, 60_000);
