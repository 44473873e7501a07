import { readdir, readFile } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { textAt } from '@whoboard/shared/board/edits/text.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type { NewItem, NoteItem } from '@whoboard/shared/items/index.ts';
import type { CreateBoardResponse, Role } from '@whoboard/shared/protocol/api.ts';
import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import { hiddenNotes } from '@whoboard/shared/session/private-writing.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import Database from 'libsql';
import { beforeEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { createBoard, errorOf, join, type TestBrowser } from '../testing/http-server.ts';
import type { Listener } from '../testing/listener.ts';
import { serverOfEachTest, tellsSomething } from '../testing/server-of-each-test.ts';

const each = serverOfEachTest();
let board: CreateBoardResponse;
let fay: TestBrowser;

beforeEach(newBoard);

async function newBoard(): Promise<void> {
  board = await createBoard(each.server);
  fay = (await join(each.server, board, 'facilitator', 'Fay')).browser;
}

async function person(name: string, role: Role = 'participant') {
  const { browser, participant } = await join(each.server, board, role, name);
  return { browser, id: participant.id };
}

async function open(browser: TestBrowser, kind: 'board' | 'session' | 'private'): Promise<Listener> {
  return each.listen(browser, board.id, kind);
}

const lead = (request: SessionRequest) => fay.send('POST', `/api/boards/${board.id}/session`, request);
const reveal = (change: Partial<Extract<SessionRequest, { type: 'revealNotes' }>> = {}) =>
  lead({ type: 'revealNotes', participants: null, withNames: true, area: null, ...change });

function write(doc: Y.Doc, author: string, texts: readonly string[], more: object = {}): void {
  addItems(
    doc,
    texts.map((text) => ({ type: 'note', text, ...more }) as NewItem),
    author,
  );
}

const notesOf = (doc: Y.Doc): NoteItem[] =>
  [...readBoard(doc).items.values()].filter((item): item is NoteItem => item.type === 'note');
/** All that can be asked about a board, with what is said of the answer, but for who asks. */
const answersTo = (browser: TestBrowser): Promise<string>[] =>
  ['', '/export.json', '/export.csv', '/interviews.csv', '/versions', '/rounds/none', '/notepad'].map(
    async (path) => {
      const response = await browser.fetch(`/api/boards/${board.id}${path}`);
      const text = await response.text();
      return `${path} ${response.status} ${text.replace(/"participant":{"id":"[^"]*"/, '')}`;
    },
  );
const hidden = (session: Listener) => hiddenNotes(readSession(session.doc));

describe('notes that are written in private', () => {
  /** Every byte that others are sent while Ana writes two notes, goes on with the first one, and adds a third. */
  async function overheard(texts: readonly [string, string, string]) {
    const ana = await person('Ana');
    const others = [fay, (await person('Bo')).browser, (await person('Otto', 'observer')).browser];
    const sessions = await Promise.all(others.map((browser) => open(browser, 'session')));
    const boards = await Promise.all(others.map((browser) => open(browser, 'board')));
    const own = await Promise.all(others.map((browser) => open(browser, 'private')));
    const ears = [...sessions, ...boards, ...own];
    const begin = ears.map((ear) => ear.frames.length);
    const mine = await open(ana.browser, 'private');
    write(mine.doc, ana.id, texts.slice(0, 2));
    await Promise.all(sessions.map((session) => session.until(() => hidden(session) === 2)));
    // Letter by letter, each a change of its own: its rhythm and its length stay with her.
    const [first] = notesOf(mine.doc);
    for (const letter of texts[1]) textAt(mine.doc, first!.id, ['text'])!.insert(0, letter);
    write(mine.doc, ana.id, texts.slice(2));
    await Promise.all(sessions.map((session) => session.until(() => hidden(session) === 3)));
    const frames = ears.map((ear, i) =>
      Buffer.concat(ear.frames.slice(begin[i]).filter(tellsSomething)).toString('latin1'),
    );
    const answers = await Promise.all(others.flatMap((browser) => answersTo(browser)));
    const neutral = (heard: string): string => heard.replaceAll(ana.id, 'ANA').replaceAll(board.id, 'BOARD');
    return { frames: frames.map(neutral), answers: answers.map(neutral) };
  }

  it('reach nobody else: not one byte that others are sent depends on what is written', async () => {
    const short = await overheard(['a', 'b', 'c']);
    each.closeListeners();
    await newBoard();
    const long = await overheard(['Too slow'.repeat(400), 'Nobody answers '.repeat(12), 'x'.repeat(9000)]);
    expect(short.frames.slice(0, 3).every((heard) => heard.includes('ANA'))).toBe(true);
    expect(short.frames).toEqual(long.frames);
    expect(short.answers).toEqual(long.answers);
    expect(each.server.log()).not.toContain('Nobody answers');
  });

  it('are there again on a second device and after the page was closed', async () => {
    const ana = await person('Ana');
    const first = await open(ana.browser, 'private');
    write(first.doc, ana.id, ['Too slow']);
    const session = await open(fay, 'session');
    await session.until(() => hidden(session) === 1);
    first.close();
    const second = await open(ana.browser, 'private');
    expect(notesOf(second.doc).map(({ text }) => text)).toEqual(['Too slow']);
    const export_ = await (await fay.fetch(`/api/boards/${board.id}/export.json`)).text();
    expect(export_).not.toContain('Too slow');
  });
});

describe('the reveal', () => {
  it('brings everybody’s notes to the board at once, with who wrote them', async () => {
    const ana = await person('Ana');
    const bo = await person('Bo');
    const wall = await open(fay, 'board');
    const session = await open(fay, 'session');
    const [anas, bos] = await Promise.all([ana, bo].map(({ browser }) => open(browser, 'private')));
    write(bos!.doc, bo.id, ['Second']);
    write(anas!.doc, ana.id, ['First', '   ']);
    await session.until(() => hidden(session) === 3);
    expect((await reveal()).status).toBe(204);
    await wall.until(() => notesOf(wall.doc).length === 2);
    expect(notesOf(wall.doc).map(({ text, createdBy }) => [text, createdBy])).toEqual(
      expect.arrayContaining([
        ['First', ana.id],
        ['Second', bo.id],
      ]),
    );
    await Promise.all([anas!, bos!].map((own) => own.until(() => notesOf(own.doc).length === 0)));
    await session.until(() => hidden(session) === 0);
    expect(await errorOf(await reveal())).toBe('409 illegalStep');
  });

  it('brings one person’s notes and leaves the others hidden', async () => {
    const ana = await person('Ana');
    const bo = await person('Bo');
    const wall = await open(fay, 'board');
    const session = await open(fay, 'session');
    for (const { browser, id } of [ana, bo]) write((await open(browser, 'private')).doc, id, [`By ${id}`]);
    await session.until(() => hidden(session) === 2);
    await reveal({ participants: [bo.id] });
    await session.until(() => hidden(session) === 1);
    await wall.until(() => notesOf(wall.doc).length === 1);
    expect(notesOf(wall.doc)[0]?.text).toBe(`By ${bo.id}`);
  });

  it('without names leaves nothing on the board that tells who wrote what, nor in the database', async () => {
    const people = await Promise.all(['Ana', 'Bo', 'Cy'].map((name) => person(name)));
    const wall = await open(fay, 'board');
    const session = await open(fay, 'session');
    const before = wall.frames.length;
    for (const [i, { browser, id }] of people.entries()) {
      write((await open(browser, 'private')).doc, id, [`Secret words ${i}`, `More words ${i}`]);
    }
    await session.until(() => hidden(session) === 6);
    await reveal({ withNames: false });
    await wall.until(() => notesOf(wall.doc).length === 6);
    await session.until(() => hidden(session) === 0);
    const heard = Buffer.concat(wall.frames.slice(before)).toString('latin1');
    for (const { id } of people) expect(heard).not.toContain(id);
    for (const note of notesOf(wall.doc)) expect(note).toMatchObject({ createdBy: null, createdAt: 0 });
    await each.restart(async () => {
      // Pages that were written again since stand in the log as well as in the file, until it is emptied.
      const database = new Database(joinPath(each.dataDir, 'whoboard.db'));
      database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all([]);
      database.close();
      const files = await readdir(each.dataDir);
      const bytes = await Promise.all(
        files.map((file) => readFile(joinPath(each.dataDir, file)).catch(() => '')),
      );
      const found = bytes.reduce(
        (sum, file) => sum + file.toString('latin1').split('Secret words 1').length - 1,
        0,
      );
      // Once for the board itself; the document of who wrote it holds it no longer.
      expect(found).toBe(1);
    });
  });

  it('fills an area, which grows with what was written for it', async () => {
    const ana = await person('Ana');
    const wall = await open(fay, 'board');
    const session = await open(fay, 'session');
    addItems(wall.doc, [{ type: 'frame', id: 'area', pos: [500, 500], size: [600, 400] } as NewItem]);
    write(
      (await open(ana.browser, 'private')).doc,
      ana.id,
      Array.from({ length: 9 }, (_, i) => `Note ${i}`),
    );
    await session.until(() => hidden(session) === 9);
    await reveal({ area: 'area' });
    await wall.until(() => notesOf(wall.doc).length === 9);
    const area = readBoard(wall.doc).items.get('area')!;
    for (const { parent, pos, size } of notesOf(wall.doc)) {
      expect(parent).toBe('area');
      expect(pos[0] + size[0]).toBeLessThanOrEqual(area.size[0]);
      expect(pos[1] + size[1]).toBeLessThanOrEqual(area.size[1]);
    }
  });

  it('puts notes into the lane and stage for which they were written, those without a place into the area', async () => {
    const ana = await person('Ana');
    const wall = await open(fay, 'board');
    const session = await open(fay, 'session');
    addItems(wall.doc, [
      { type: 'frame', id: 'area', pos: [5_000, 0], size: [600, 400] },
      { type: 'empathyMap', id: 'map' },
      {
        type: 'journey',
        id: 'journey',
        pos: [0, 3_000],
        stages: [{ id: 'buying', name: 'Buying' }],
        lanes: [{ id: 'thoughts', type: 'thoughts' }],
      },
    ] as NewItem[]);
    const mine = await open(ana.browser, 'private');
    write(mine.doc, ana.id, ['Says so'], { parent: 'map', slot: 'says' });
    write(mine.doc, ana.id, ['Thinks so'], { parent: 'journey', slot: 'buying/thoughts' });
    write(mine.doc, ana.id, ['Anywhere']);
    await session.until(() => hidden(session) === 3);
    await reveal({ area: 'area', withNames: false });
    await wall.until(() => notesOf(wall.doc).length === 3);
    const places = notesOf(wall.doc).map(({ text, parent, slot }) => [text, parent, slot]);
    expect(places).toEqual(
      expect.arrayContaining([
        ['Says so', 'map', 'says'],
        ['Thinks so', 'journey', 'buying/thoughts'],
        ['Anywhere', 'area', null],
      ]),
    );
  });

  it('is for facilitators', async () => {
    const ana = await person('Ana');
    const request = { type: 'revealNotes', participants: null, withNames: true, area: null };
    const asked = await ana.browser.send('POST', `/api/boards/${board.id}/session`, request);
    expect(await errorOf(asked)).toBe('403 forbidden');
  });
});
