import { once } from 'node:events';
import { stepsOf } from '@whoboard/shared/session/agenda.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import type { CreateBoardResponse } from '@whoboard/shared/protocol/api.ts';
import fc from 'fast-check';
import { sessionCommands } from '@whoboard/shared/session/commands.ts';
import { requestShapes } from '@whoboard/shared/testing/session-requests.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import {
  createBoard,
  errorOf,
  join,
  startTestServer,
  type TestBrowser,
  type TestServer,
} from '../testing/http-server.ts';

let server: TestServer;
let board: CreateBoardResponse;
let open: { destroy(): void }[] = [];

beforeEach(async () => {
  server = await startTestServer();
  board = await createBoard(server);
});
afterEach(async () => {
  for (const one of open) one.destroy();
  open = [];
  await server.stop();
});

const lead = (browser: TestBrowser, request: object) =>
  browser.send('POST', `/api/boards/${board.id}/session`, request);

function socketOf(browser: TestBrowser) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { cookie: browser.cookies } });
    }
  } as unknown as typeof globalThis.WebSocket;
}

/** A person's screen: the session as it arrives there. */
function watch(browser: TestBrowser, kind = 'session') {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(`${server.url.replace('http', 'ws')}/sync/${board.id}`, kind, doc, {
    WebSocketPolyfill: socketOf(browser),
    disableBc: true,
    maxBackoffTime: 50,
  });
  open.push(provider);
  return {
    doc,
    provider,
    until: (check: (state: SessionState) => boolean) =>
      new Promise<SessionState>((resolve) => {
        const look = () => {
          const state = readSession(doc);
          if (!check(state)) return;
          doc.off('update', look);
          provider.off('sync', look);
          resolve(state);
        };
        doc.on('update', look);
        provider.on('sync', look);
        look();
      }),
  };
}

const steps = ['Write', 'Sort', 'Vote'].map((title) => ({
  title,
  minutes: 10,
  mode: 'writeOpenly',
  frame: null,
  instruction: '',
}));

describe('a session', () => {
  it('leads everybody through the agenda, whoever leads and whoever comes late', async () => {
    const ana = (await join(server, board, 'facilitator')).browser;
    const ben = (await join(server, board, 'facilitator')).browser;
    const zoe = watch((await join(server, board, 'participant')).browser);
    expect((await lead(ana, { type: 'setAgenda', steps })).status).toBe(204);
    const before = Date.now();
    expect((await lead(ana, { type: 'nextStep', from: null })).status).toBe(204);
    const started = await zoe.until((state) => state.agenda.current !== null);
    const first = started.agenda.current!.step;
    const { run } = started.timer;
    if (run?.kind !== 'running') throw new Error('no time runs');
    expect(run.endsAt).toBeGreaterThanOrEqual(before + 600_000);
    expect(run.endsAt).toBeLessThanOrEqual(Date.now() + 600_000);

    const answers = await Promise.all([ana, ben].map((one) => lead(one, { type: 'nextStep', from: first })));
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 409]);
    const refusal = answers.find(({ status }) => status === 409)!;
    const { error } = (await refusal.json()) as { error: { code: string; message: string; details: object } };
    expect(error.code).toBe('illegalStep');
    expect(error.message).toMatch(/^Another facilitator .*\.$/);
    expect(error.details).toEqual({ reason: 'session.refused.stepHasChanged' });

    const late = watch((await join(server, board, 'observer')).browser);
    const seen = await late.until((state) => stepsOf(state).length === 3);
    expect(stepsOf(seen)[1]!.id).toBe(seen.agenda.current!.step);
  });

  it('lets participants speak for themselves only', async () => {
    const zoe = (await join(server, board, 'participant')).browser;
    const oli = (await join(server, board, 'observer')).browser;
    expect((await lead(zoe, { type: 'raiseHand', up: true })).status).toBe(204);
    expect((await lead(oli, { type: 'raiseHand', up: true })).status).toBe(204);
    expect(await errorOf(await lead(oli, { type: 'markDone', isDone: true, step: null }))).toBe(
      '403 forbidden',
    );
    expect(await errorOf(await lead(zoe, { type: 'freezeWriting', on: true }))).toBe('403 forbidden');
    expect(await errorOf(await lead(zoe, { type: 'nothing' }))).toBe('400 badRequest');
  });

  it('tells whoever may not send a command so, and nothing changes', async () => {
    const ana = (await join(server, board, 'facilitator')).browser;
    const others = {
      participant: (await join(server, board, 'participant')).browser,
      observer: (await join(server, board, 'observer')).browser,
    } as const;
    await lead(ana, { type: 'setAgenda', steps });
    const screen = watch(ana);
    const before = await screen.until((state) => stepsOf(state).length === 3);
    for (const { type, allowed } of sessionCommands) {
      const shape = requestShapes[type as keyof typeof requestShapes] as fc.Arbitrary<object>;
      const [rest] = fc.sample(shape, { numRuns: 1, seed: 1 });
      for (const role of ['participant', 'observer'] as const) {
        if (allowed.includes(role)) continue;
        const answer = await lead(others[role], { type, ...rest });
        const { error } = (await answer.json()) as { error: { code: string; message: string } };
        expect([type, role, answer.status, error.code]).toEqual([type, role, 403, 'forbidden']);
        // A sentence for people, not a code.
        expect(error.message).toMatch(/^[A-Z].*\.$/);
      }
    }
    expect(readSession(screen.doc)).toEqual(before);
  });

  it('goes on with its step and its time while the only facilitator is away, and can be led again', async () => {
    const { browser: ana } = await join(server, board, 'facilitator');
    const zoe = watch((await join(server, board, 'participant')).browser);
    await lead(ana, { type: 'setAgenda', steps });
    await lead(ana, { type: 'nextStep', from: null });
    const laptop = watch(ana);
    const { agenda, timer } = await laptop.until((state) => state.agenda.current !== null);
    await lead(ana, { type: 'leadView', isTaken: true });
    laptop.provider.destroy();
    const alone = await zoe.until((state) => state.lead.view?.isTaken === true);
    expect(alone).toMatchObject({ agenda: { current: agenda.current }, timer: { run: timer.run } });
    // On another device, with the cookies of the first one: the same person goes on where the session stands.
    const again = server.browser(ana);
    expect((await lead(again, { type: 'nextStep', from: agenda.current!.step })).status).toBe(204);
    expect((await lead(again, { type: 'releaseView' })).status).toBe(204);
    await zoe.until(
      (state) => state.lead.view === null && state.agenda.current?.step !== agenda.current!.step,
    );
  });

  it('keeps the board as it was before each step', async () => {
    const ana = (await join(server, board, 'facilitator')).browser;
    const screen = watch(ana, 'board');
    await new Promise<void>((resolve) => screen.provider.once('sync', () => resolve()));
    const note = new Y.Map<unknown>(Object.entries({ type: 'note', pos: [0, 0] }));
    screen.doc.getMap('items').set('n1', note);
    const copy = watch(ana, 'board').doc;
    await new Promise<void>((resolve) =>
      copy.on('update', () => copy.getMap('items').has('n1') && resolve()),
    );
    await lead(ana, { type: 'setAgenda', steps });
    await lead(ana, { type: 'nextStep', from: null });
    const list = async () =>
      (
        (await (await ana.fetch(`/api/boards/${board.id}/versions`)).json()) as {
          versions: { automatic: boolean }[];
        }
      ).versions.length;
    await expect.poll(list, { timeout: 10_000 }).toBe(1);
  });

  it('keeps who was removed away from every call and socket until a facilitator allows it', async () => {
    const ana = (await join(server, board, 'facilitator')).browser;
    const { browser: zoe, participant } = await join(server, board, 'participant', 'Zoé');
    const screen = watch(zoe, 'board');
    await new Promise<void>((resolve) => screen.provider.once('sync', () => resolve()));
    const closed = new Promise<{ code: number; reason: string }>((resolve) =>
      screen.provider.once('connection-close', (event) => resolve(event!)),
    );
    await lead(ana, { type: 'removeParticipant', participant: participant.id, name: 'Zoé' });
    expect(await closed).toMatchObject({ code: 4412, reason: 'removed' });
    expect(await errorOf(await zoe.fetch(`/api/boards/${board.id}`))).toBe('403 removed');
    const again = { key: board.links.participant.split('#k=')[1], name: 'Zoé' };
    expect(await errorOf(await zoe.send('POST', `/api/boards/${board.id}/join`, again))).toBe('403 removed');
    const raw = new (socketOf(zoe))(`${server.url.replace('http', 'ws')}/sync/${board.id}/board`);
    const [code] = (await once(raw as unknown as WebSocket, 'close')) as [number];
    expect(code).toBe(4412);

    await lead(ana, { type: 'allowParticipant', participant: participant.id });
    expect((await zoe.fetch(`/api/boards/${board.id}`)).status).toBe(200);
  });

  it('is handed over to a participant, who then leads', async () => {
    const ana = (await join(server, board, 'facilitator')).browser;
    const { browser: zoe, participant } = await join(server, board, 'participant', 'Zoé');
    await lead(ana, { type: 'handOver', to: participant.id });
    expect((await lead(zoe, { type: 'startTimer', minutes: 5 })).status).toBe(204);
  });

  it('tells the clock by which its timers run', async () => {
    const before = Date.now();
    const { now } = (await (await fetch(`${server.url}/api/time`)).json()) as { now: number };
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
