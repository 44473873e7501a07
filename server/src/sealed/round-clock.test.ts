import { deleteItems } from '@whoboard/shared/board/edits/items.ts';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../log.ts';
import { createSessionService } from '../session/session-service.ts';
import { openSqliteStore } from '../store/sqlite.ts';
import type { Store } from '../store/store.ts';
import {
  addNote,
  connectClient,
  startTestServer,
  type TestClient,
  type TestServer,
} from '../sync/testing/harness.ts';
import { createPrivateNotes } from './private-notes.ts';
import { createRolePlayService } from './role-play-service.ts';
import { createRoundService, type RoundService } from './round-service.ts';

const fay = { id: 'fay', name: 'Fay', color: '#0F766E', role: 'facilitator' } as const;
const member = { boardId: 'b1', participant: fay, linkGeneration: 1, sessionId: 's' };
const minuteMs = 60_000;

let store: Store;
let server: TestServer;
let screen: TestClient;
let nowMs: number;
let services: RoundService[];

/** The services of a server that has just started. */
function start() {
  const log = createLog('silent');
  const options = { store, sync: server.sync, log, now: () => nowMs };
  const rounds = createRoundService(options);
  services.push(rounds);
  return {
    rounds,
    session: createSessionService({
      ...options,
      rounds,
      privateNotes: createPrivateNotes(options),
      rolePlays: createRolePlayService(options),
    }),
  };
}

beforeEach(async () => {
  nowMs = 1_000_000;
  services = [];
  store = await openSqliteStore({ path: ':memory:', thread: false });
  server = await startTestServer({ store });
  const notes = connectClient(server, { as: 'fay', role: 'facilitator' });
  await notes.until(() => notes.provider.synced);
  addNote(notes, 'n1', 'Shorter forms');
  await notes.save();
  notes.destroy();
  screen = connectClient(server, { as: 'ana', kind: 'session' });
  await screen.until(() => screen.provider.synced);
  const settings = {
    title: '',
    targets: ['n1'],
    dotsPerPerson: 2,
    maxPerTarget: 2,
    isSecret: true,
    isAnonymous: false,
    minutes: 3,
  };
  await start().session.run(member, { type: 'openRound', round: 'r1', settings });
});
afterEach(async () => {
  for (const service of services) service.stop();
  screen.destroy();
  await server.stop();
  await store.close();
});

const statusOnScreen = () => readSession(screen.doc).rounds.rounds['r1']?.status;
const ballot = { dots: { n1: 1 } };

describe('a round on what somebody deletes', () => {
  it('goes on: its dots count, can be moved away, and the result tells what is gone in the words it had', async () => {
    const { rounds, session } = start();
    await session.run(member, { type: 'closeRound', round: 'r1' });
    const writer = connectClient(server, { as: 'fay', role: 'facilitator' });
    await writer.until(() => writer.provider.synced);
    addNote(writer, 'n2', 'A person who answers');
    await writer.save();
    const settings = {
      title: '',
      targets: ['n1', 'n2'],
      dotsPerPerson: 3,
      maxPerTarget: 2,
      isSecret: true,
      isAnonymous: false,
      minutes: null,
    };
    await session.run(member, { type: 'openRound', round: 'r2', settings });
    await rounds.putBallot(member, 'r2', { dots: { n1: 2, n2: 1 } });
    deleteItems(writer.doc, ['n1']);
    await writer.save();
    writer.destroy();
    expect((await rounds.read(member, 'r2')).ballot?.dots).toEqual({ n1: 2, n2: 1 });
    await rounds.putBallot(member, 'r2', { dots: { n1: 1, n2: 2 } });
    await session.run(member, { type: 'revealRound', round: 'r2' });
    expect((await rounds.read(member, 'r2')).result).toMatchObject({
      tally: { n1: 1, n2: 2 },
      labels: { n1: 'Shorter forms', n2: 'A person who answers' },
    });
  });
});

describe('a round with a time limit', () => {
  it('takes a ballot to the last moment, and none after it', async () => {
    const { rounds } = start();
    nowMs += 3 * minuteMs - 1;
    expect((await rounds.putBallot(member, 'r1', ballot)).ballot?.dots).toEqual({ n1: 1 });
    nowMs += 1;
    await expect(rounds.putBallot(member, 'r1', { dots: {} })).rejects.toMatchObject({ code: 'roundClosed' });
    expect((await rounds.read(member, 'r1')).ballot?.dots).toEqual({ n1: 1 });
  });

  it('takes ballots for longer when it is given more time', async () => {
    const { rounds, session } = start();
    nowMs += 2 * minuteMs;
    await session.run(member, { type: 'extendRound', round: 'r1', minutes: 5 });
    nowMs += 5 * minuteMs;
    expect((await rounds.putBallot(member, 'r1', ballot)).ballot?.dots).toEqual({ n1: 1 });
    await screen.until(
      () => readSession(screen.doc).rounds.rounds['r1']?.closesAt === 1_000_000 + 8 * minuteMs,
    );
  });

  it('closes by itself on every screen, also when its time was over while the server was down', async () => {
    await screen.until(() => statusOnScreen() === 'open');
    for (const service of services) service.stop();
    nowMs += 10 * minuteMs;
    await start().rounds.start();
    await screen.until(() => statusOnScreen() === 'closed');
    expect((await store.getRound('b1', 'r1'))?.isOpen).toBe(false);
  });
});
