import type { CreateBoardResponse, Role } from '@whoboard/shared/protocol/api.ts';
import { messageTypes, saveKinds, type DocumentKind } from '@whoboard/shared/protocol/messages.ts';
import type { SessionRequest } from '@whoboard/shared/session/commands.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import type { RoundResponse } from '@whoboard/shared/voting/ballot.ts';
import type { RoundSettings } from '@whoboard/shared/voting/round.ts';
import { describe, expect, it } from 'vitest';
import { createBoard, errorOf, join, type TestBrowser } from '../testing/http-server.ts';
import type { Listener } from '../testing/listener.ts';
import { serverOfEachTest, tellsSomething } from '../testing/server-of-each-test.ts';
import { readPages } from '../testing/read-pdf.ts';

const each = serverOfEachTest();

interface Room {
  readonly board: CreateBoardResponse;
  readonly targets: readonly string[];
  readonly fay: TestBrowser;
  /** Sends a session command as the facilitator. */
  readonly lead: (request: SessionRequest) => Promise<Response>;
  readonly person: (name: string, role?: Role) => Promise<TestBrowser & { readonly participantId: string }>;
}

/** A board with three notes to vote on. */
async function room(): Promise<Room> {
  const board = await createBoard(each.server);
  const { browser: fay } = await join(each.server, board, 'facilitator', 'Fay');
  const notes = ['Shorter forms', 'A person who answers', 'Delivery on Saturday'];
  const csv = await fay.fetch(`/api/boards/${board.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: ['text', ...notes].join('\n'),
  });
  expect(csv.status).toBe(200);
  const exported = (await (await fay.fetch(`/api/boards/${board.id}/export.json`)).json()) as {
    items: Record<string, { text: string }> | { id: string; text: string }[];
  };
  const items = Array.isArray(exported.items)
    ? exported.items
    : Object.entries(exported.items).map(([id, item]) => ({ ...item, id }));
  const targets = notes.map((text) => items.find((item) => item.text === text)!.id);
  return {
    board,
    targets,
    fay,
    lead: (request) => fay.send('POST', `/api/boards/${board.id}/session`, request),
    async person(name, role = 'participant') {
      const { browser, participant } = await join(each.server, board, role, name);
      return Object.assign(browser, { participantId: participant.id });
    },
  };
}

const settings = (targets: readonly string[], change: Partial<RoundSettings> = {}): RoundSettings => ({
  title: 'What first?',
  targets: [...targets],
  dotsPerPerson: 3,
  maxPerTarget: 2,
  isSecret: true,
  isAnonymous: false,
  minutes: null,
  ...change,
});

const open = ({ lead, targets }: Room, change: Partial<RoundSettings> = {}, round = 'r1') =>
  lead({ type: 'openRound', round, settings: settings(targets, change) });

const vote = (browser: TestBrowser, { board }: Room, dots: object, more: object = {}, round = 'r1') =>
  browser.send('PUT', `/api/boards/${board.id}/rounds/${round}/ballot`, { dots, ...more });

async function read(browser: TestBrowser, { board }: Room, round = 'r1'): Promise<RoundResponse> {
  return (await (await browser.fetch(`/api/boards/${board.id}/rounds/${round}`)).json()) as RoundResponse;
}

async function listenTo(here: Room, browser: TestBrowser, kind: DocumentKind = 'session'): Promise<Listener> {
  return each.listen(browser, here.board.id, kind);
}

describe('a ballot', () => {
  it('replaces the one before, and is there again after a reload', async () => {
    const here = await room();
    const [a, b] = here.targets as [string, string];
    const ana = await here.person('Ana');
    expect((await open(here)).status).toBe(204);
    expect((await vote(ana, here, { [a]: 2 })).status).toBe(200);
    expect((await vote(ana, here, { [a]: 2 })).status).toBe(200);
    const answer = (await (await vote(ana, here, { [a]: 1, [b]: 2 })).json()) as RoundResponse;
    expect(answer).toMatchObject({ ballot: { dots: { [a]: 1, [b]: 2 }, isFinished: true }, spent: 3 });
    expect(await read(ana, here)).toEqual(answer);
  });

  it('that breaks the rules is refused with the rule, and the one before still counts', async () => {
    const here = await room();
    const [a, b, c] = here.targets as [string, string, string];
    const ana = await here.person('Ana');
    const otto = await here.person('Otto', 'observer');
    await open(here);
    await vote(ana, here, { [c]: 1 });
    for (const [dots, refusal] of [
      [{ [a]: 2, [b]: 2 }, '409 overBudget'],
      [{ [a]: 3 }, '409 overTargetLimit'],
      [{ elsewhere: 1 }, '409 unknownTarget'],
      [{ [a]: -1 }, '400 badRequest'],
      [{ [a]: 0.5 }, '400 badRequest'],
      [{ [a]: 1e9 }, '400 badRequest'],
      [{ [a]: '1' }, '400 badRequest'],
      [[], '400 badRequest'],
    ] as const) {
      expect(await errorOf(await vote(ana, here, dots)), JSON.stringify(dots)).toBe(refusal);
    }
    expect(await errorOf(await vote(ana, here, { [a]: 1 }, {}, 'r2'))).toBe('404 notFound');
    expect(await errorOf(await vote(otto, here, { [a]: 1 }))).toBe('403 forbidden');
    expect((await read(ana, here)).ballot?.dots).toEqual({ [c]: 1 });
    await here.lead({ type: 'closeRound', round: 'r1' });
    expect(await errorOf(await vote(ana, here, { [a]: 1 }))).toBe('409 roundClosed');
    expect((await read(ana, here)).ballot?.dots).toEqual({ [c]: 1 });
  });

  it('of somebody from another board does not reach the box', async () => {
    const here = await room();
    const elsewhere = await room();
    const [a] = here.targets as [string];
    const zoe = await elsewhere.person('Zoé');
    await open(here);
    expect(await errorOf(await vote(zoe, here, { [a]: 1 }))).toMatch(/^40[13] /);
    expect(await errorOf(await vote(each.server.browser(), here, { [a]: 1 }))).toMatch(/^401 /);
    const ear = await listenTo(here, here.fay);
    await here.lead({ type: 'revealRound', round: 'r1' });
    await ear.until(() => readSession(ear.doc).rounds.results['r1'] !== undefined);
    expect(readSession(ear.doc).rounds.results['r1']).toMatchObject({ tally: {}, voters: 0 });
  });

  it('counts once, from whatever tab or device it comes, however often it is sent at once', async () => {
    const here = await room();
    const [a, b] = here.targets as [string, string];
    const ana = await here.person('Ana');
    await open(here);
    await Promise.all(Array.from({ length: 12 }, (_, i) => vote(ana, here, i % 2 ? { [a]: 2 } : { [b]: 2 })));
    await vote(ana, here, { [a]: 2, [b]: 1 });
    const ear = await listenTo(here, here.fay);
    await here.lead({ type: 'revealRound', round: 'r1' });
    await ear.until(() => readSession(ear.doc).rounds.results['r1'] !== undefined);
    expect(readSession(ear.doc).rounds.results['r1']?.tally).toEqual({ [a]: 2, [b]: 1 });
  });
});

describe('a secret round', () => {
  /** Every byte that others are sent while Ana changes her mind and finishes with `last`. */
  async function overheard(last: (targets: readonly string[]) => Record<string, number>) {
    const here = await room();
    const [a, b, c] = here.targets as [string, string, string];
    const ana = await here.person('Ana');
    const others = [await here.person('Bo'), await here.person('Otto', 'observer'), here.fay];
    await open(here);
    const ears = await Promise.all(others.map((browser) => listenTo(here, browser)));
    const begin = ears.map((ear) => ear.frames.length);
    await vote(ana, here, { [a]: 1 });
    await vote(ana, here, { [b]: 2, [c]: 1 }, { isFinished: false });
    await vote(ana, here, last(here.targets), { isFinished: true });
    await Promise.all(
      ears.map((ear) => ear.until(() => readSession(ear.doc).rounds.turnout['r1']?.finished === 1)),
    );
    const frames = ears.map((ear, i) =>
      ear.frames
        .slice(begin[i])
        .filter(tellsSomething)
        .map((frame) => frame.toString('base64')),
    );
    const answers = await Promise.all(others.map((browser) => read(browser, here)));
    return { frames, answers, here };
  }

  it('lets others hear that somebody has finished, and not one byte that depends on the choice', async () => {
    const one = await overheard(([a]) => ({ [a!]: 1 }));
    const other = await overheard(([, b, c]) => ({ [b!]: 1, [c!]: 2 }));
    expect(one.frames).toEqual(other.frames);
    expect(one.frames.map((frames) => frames.length)).toEqual([1, 1, 1]);
    for (const { answers, here } of [one, other]) {
      for (const answer of answers) {
        expect(answer).toMatchObject({ ballot: null, spent: 0, result: null, turnout: { finished: 1 } });
        for (const target of here.targets) expect(JSON.stringify(answer)).not.toContain(target);
      }
      for (const target of here.targets) expect(each.server.log()).not.toContain(target);
    }
  });

  it('opens the box for everyone at the reveal, with the names when it was a named one', async () => {
    const here = await room();
    const [a, b] = here.targets as [string, string];
    const ana = await here.person('Ana');
    const bo = await here.person('Bo');
    const cy = await here.person('Cy');
    const ear = await listenTo(here, cy);
    await open(here);
    await vote(ana, here, { [a]: 2, [b]: 1 });
    await vote(bo, here, { [a]: 1 });
    await vote(cy, here, {}, { isFinished: true });
    await here.lead({ type: 'revealRound', round: 'r1' });
    await ear.until(() => readSession(ear.doc).rounds.rounds['r1']?.status === 'revealed');
    const { rounds } = readSession(ear.doc);
    expect(rounds.results['r1']).toEqual({
      tally: { [a]: 3, [b]: 1 },
      voters: 2,
      abstained: 1,
      labels: Object.fromEntries(
        here.targets.map((id, i) => [
          id,
          ['Shorter forms', 'A person who answers', 'Delivery on Saturday'][i],
        ]),
      ),
      ballots: expect.arrayContaining([
        { participant: ana.participantId, name: 'Ana', dots: { [a]: 2, [b]: 1 } },
        { participant: bo.participantId, name: 'Bo', dots: { [a]: 1 } },
      ]),
    });
    expect((await read(cy, here)).result).toEqual(rounds.results['r1']);
  });

  it('tells no names when it was anonymous, to the voter neither', async () => {
    const here = await room();
    const [a] = here.targets as [string];
    const ana = await here.person('Ana');
    const ear = await listenTo(here, here.fay);
    await open(here, { isAnonymous: true });
    await vote(ana, here, { [a]: 2 });
    await here.lead({ type: 'closeRound', round: 'r1' });
    expect(await read(ana, here)).toMatchObject({ status: 'closed', ballot: null, spent: 2, result: null });
    await here.lead({ type: 'revealRound', round: 'r1' });
    await ear.until(() => readSession(ear.doc).rounds.results['r1'] !== undefined);
    expect(readSession(ear.doc).rounds.results['r1']).toMatchObject({ tally: { [a]: 2 }, ballots: null });
    const heard = Buffer.concat([...ear.frames]).toString('latin1');
    expect(heard).not.toContain(ana.participantId);
  });
});

describe('the exported results', { timeout: 60_000 }, () => {
  /** What a poster with the dots of the round says. */
  const printed = async (browser: TestBrowser, { board }: Room): Promise<string> => {
    const answer = await browser.fetch(`/api/boards/${board.id}/print/poster.pdf?size=A4&dots=r1`);
    const pages = await readPages(new Uint8Array(await answer.arrayBuffer()));
    return pages.flatMap(({ lines }) => lines).join(' ');
  };
  const exportOf = async (browser: TestBrowser, { board }: Room): Promise<string> => {
    const answer = await browser.fetch(`/api/boards/${board.id}/export.md`);
    expect(answer.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toContain('.md');
    return answer.text();
  };

  it('tell nothing of a vote before its reveal, to facilitators neither, and everything after it', async () => {
    const here = await room();
    const [a, b] = here.targets as [string, string];
    const ana = await here.person('Ana');
    await open(here, { title: 'Sealed question', isSecret: false });
    await vote(ana, here, { [a]: 2, [b]: 1 });
    for (const close of [false, true]) {
      if (close) await here.lead({ type: 'closeRound', round: 'r1' });
      for (const browser of [here.fay, ana]) {
        const text = await exportOf(browser, here);
        expect(text).not.toMatch(/Sealed|Shorter|Ana/);
        expect(text).toContain('No vote has been revealed yet');
      }
    }
    expect(await printed(ana, here)).not.toContain('Sealed');
    await here.lead({ type: 'revealRound', round: 'r1' });
    const text = await exportOf(await here.person('Otto', 'observer'), here);
    expect(text).toContain('### Sealed question');
    expect(text).toContain('| 1 | **Shorter forms** | 2 | 67% | Ana (2) |');
    expect(await printed(ana, here)).toContain('Sealed question');
  });
});

describe('how far a round is', () => {
  it('is told from the start, and as people who may vote come and go', async () => {
    const here = await room();
    const ear = await listenTo(here, here.fay);
    const turnout = () => readSession(ear.doc).rounds.turnout['r1'];
    const ana = await listenTo(here, await here.person('Ana'), 'board');
    await open(here);
    await ear.until(() => turnout() !== undefined);
    expect(turnout()).toEqual({ voters: 1, finished: 0 });

    const bo = await here.person('Bo');
    const bosPage = await listenTo(here, bo, 'board');
    await listenTo(here, await here.person('Otto', 'observer'), 'board');
    await ear.until(() => turnout()?.voters === 2);

    // Who has voted counts on; who has only looked does not.
    await vote(bo, here, { [here.targets[0]!]: 1 }, { isFinished: true });
    bosPage.close();
    ana.close();
    await ear.until(() => turnout()?.voters === 1);
    expect(turnout()).toEqual({ voters: 1, finished: 1 });
  });
});

describe('a voter with two pages', () => {
  const told = (ear: Listener): number =>
    ear.frames.filter(
      (frame) =>
        frame[0] === messageTypes.save &&
        frame[1] === saveKinds.notice &&
        frame.toString('latin1').endsWith('ballotChanged'),
    ).length;

  it('is told on both that the ballot has changed, and nobody else is told anything', async () => {
    const here = await room();
    const ana = await here.person('Ana');
    const pages = [await listenTo(here, ana), await listenTo(here, ana)];
    const bo = await listenTo(here, await here.person('Bo'));
    await open(here);
    await Promise.all(
      [...pages, bo].map((ear) => ear.until(() => 'r1' in readSession(ear.doc).rounds.rounds)),
    );
    await vote(ana, here, { [here.targets[0]!]: 1 }, { isFinished: true });
    await Promise.all(pages.map((ear) => ear.until(() => told(ear) === 1)));
    await bo.until(() => readSession(bo.doc).rounds.turnout['r1']?.finished === 1);
    expect(told(bo)).toBe(0);
  });
});

describe('an open round', () => {
  it('shows dots as they are placed, without names', async () => {
    const here = await room();
    const [a] = here.targets as [string];
    const ana = await here.person('Ana');
    const ear = await listenTo(here, here.fay);
    await open(here, { isSecret: false });
    await vote(ana, here, { [a]: 2 });
    await ear.until(() => readSession(ear.doc).rounds.live['r1']?.[a] === 2);
    expect(Buffer.concat([...ear.frames]).toString('latin1')).not.toContain(ana.participantId);
  });
});

describe('a round', () => {
  it('is led by facilitators alone; one that is open is finished before the next', async () => {
    const here = await room();
    const ana = await here.person('Ana');
    const asAna = (request: object) => ana.send('POST', `/api/boards/${here.board.id}/session`, request);
    const round = 'r1';
    expect(await errorOf(await asAna({ type: 'openRound', round, settings: settings(here.targets) }))).toBe(
      '403 forbidden',
    );
    await open(here);
    for (const type of ['closeRound', 'revealRound', 'removeRound']) {
      expect(await errorOf(await asAna({ type, round }))).toBe('403 forbidden');
    }
    expect(await errorOf(await open(here, {}, 'r2'))).toBe('409 illegalStep');
    expect(await errorOf(await open(here))).toBe('409 illegalStep');
    await here.lead({ type: 'closeRound', round });
    expect((await open(here, {}, 'r2')).status).toBe(204);
  });

  it('goes on after the server was started again, led by another facilitator', async () => {
    const here = await room();
    const [a, b] = here.targets as [string, string];
    const ana = await here.person('Ana');
    const bo = await here.person('Bo');
    await open(here);
    await vote(ana, here, { [a]: 2 });
    await each.restart();
    expect((await read(each.server.browser(ana), here)).ballot?.dots).toEqual({ [a]: 2 });
    expect((await vote(each.server.browser(bo), here, { [b]: 1 })).status).toBe(200);
    const { browser: gil } = await join(each.server, here.board, 'facilitator', 'Gil');
    const ear = await listenTo(here, gil);
    await gil.send('POST', `/api/boards/${here.board.id}/session`, { type: 'revealRound', round: 'r1' });
    await ear.until(() => readSession(ear.doc).rounds.results['r1'] !== undefined);
    expect(readSession(ear.doc).rounds.results['r1']?.tally).toEqual({ [a]: 2, [b]: 1 });
  });

  it('does not open on what is gone', async () => {
    const here = await room();
    const targets = [...here.targets, 'gone'];
    expect(await errorOf(await open({ ...here, targets }))).toBe('409 unknownTarget');
    expect((await open(here)).status).toBe(204);
  });

  it('that is removed takes its ballots with it', async () => {
    const here = await room();
    const [a] = here.targets as [string];
    const ana = await here.person('Ana');
    await open(here);
    await vote(ana, here, { [a]: 1 });
    await here.lead({ type: 'removeRound', round: 'r1' });
    expect(await errorOf(await vote(ana, here, { [a]: 1 }))).toBe('404 notFound');
    await open(here);
    expect((await read(ana, here)).ballot).toBeNull();
  });
});
