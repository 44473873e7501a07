import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSession } from '@whoboard/shared/session/session-doc.ts';
import type { RoundSettings } from '@whoboard/shared/voting/round.ts';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { createBoard, join, startTestServer } from '../testing/http-server.ts';
import { listen } from '../testing/listener.ts';

/** Two whole servers, one after the other, on a machine that has other work. */
const limit = 60_000;
const notes = ['Shorter forms', 'A person who answers', 'Delivery on Saturday'];
const names = ['Ana', 'Bo', 'Cy'];
type Counts = readonly [number, number, number];

interface Left {
  /** Every table, decoded down to the content of documents; ids that are drawn by chance are named, times left out. */
  readonly dump: readonly string[];
  /** All files of the data folder, as they lay on the disk after the reveal. */
  readonly bytes: Buffer;
  /** What each voter's ballot looks like where it is stored. */
  readonly ballots: readonly string[];
}

/** What a whole server keeps of a round in which the voters came in the sequence of `names`, each with one ballot. */
async function leftBy(counts: readonly Counts[], settings: Partial<RoundSettings>): Promise<Left> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'whoboard-dump-'));
  const server = await startTestServer({ DATA_DIR: dataDir });
  let known: Map<string, string>;
  let bytes: Buffer;
  const ballots = [];
  try {
    const board = await createBoard(server);
    const { browser: fay, participant: facilitator } = await join(server, board, 'facilitator', 'Fay');
    const lead = (request: object) => fay.send('POST', `/api/boards/${board.id}/session`, request);
    await fay.fetch(`/api/boards/${board.id}/import`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: ['text', ...notes].join('\n'),
    });
    const exported = (await (await fay.fetch(`/api/boards/${board.id}/export.json`)).json()) as {
      items: { id: string; text: string }[];
    };
    const targets = notes.map((text) => exported.items.find((item) => item.text === text)!.id);
    const ear = await listen(server, fay, board.id);
    const rounds = () => readSession(ear.doc).rounds;
    known = new Map([
      [board.id, '<board>'],
      [facilitator.id, '<Fay>'],
      ...targets.map((id, i) => [id, `<${notes[i]}>`] as const),
    ]);
    const people = [];
    for (const name of names) {
      const person = await join(server, board, 'participant', name);
      known.set(person.participant.id, `<${name}>`);
      people.push(person.browser);
    }
    const whole = {
      title: 'What first?',
      targets,
      dotsPerPerson: 3,
      maxPerTarget: 3,
      isSecret: true,
      isAnonymous: true,
      minutes: null,
      ...settings,
    };
    await lead({ type: 'openRound', round: 'r1', settings: whole });
    for (const [i, voter] of people.entries()) {
      const pairs = targets.map((id, at) => [id, counts[i]![at]!] as const).filter(([, n]) => n > 0);
      const dots = Object.fromEntries(pairs);
      ballots.push(JSON.stringify(dots));
      await voter.send('PUT', `/api/boards/${board.id}/rounds/r1/ballot`, { dots, isFinished: true });
      await ear.until(() => rounds().turnout['r1']?.finished === i + 1);
    }
    await lead({ type: 'closeRound', round: 'r1' });
    await lead({ type: 'revealRound', round: 'r1' });
    await ear.until(() => rounds().results['r1'] !== undefined);
    ear.close();
    bytes = await bytesIn(dataDir);
  } finally {
    await server.stop();
  }
  const dump = dumpOf(path.join(dataDir, 'whoboard.db'), known);
  await rm(dataDir, { recursive: true, force: true });
  return { dump, bytes, ballots };
}

async function bytesIn(folder: string): Promise<Buffer> {
  const files = await readdir(folder);
  const read = files.map((file) => readFile(path.join(folder, file)).catch(() => Buffer.alloc(0)));
  return Buffer.concat(await Promise.all(read));
}

function dumpOf(file: string, known: ReadonlyMap<string, string>): readonly string[] {
  const db = new Database(file);
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all([]);
  const lines = (tables as { name: string }[]).flatMap(({ name }) => {
    const rows = db.prepare(`SELECT * FROM "${name}"`).all([]) as Record<string, unknown>[];
    // Rows lie by ids, and so by chance.
    return rows
      .map((row) => (name === 'versions' ? { ...row, id: '<version>' } : row))
      .map((row) => `${name} ${JSON.stringify(named(row, known))}`)
      .sort();
  });
  db.close();
  return lines;
}

/** Drawn by chance, or made before the round was opened. */
const byChance = new Set(['token_hash', 'key_hash', 'state', 'color']);

function named(value: unknown, known: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'number') return value > 1e11 ? '<time>' : value;
  if (typeof value === 'string') {
    const [first = ''] = value;
    if ('{['.includes(first) && first !== '') return named(JSON.parse(value), known);
    const part = [...known].find(([id]) => value === id || value.includes(id));
    return part ? value.replaceAll(...part) : value;
  }
  if (value instanceof Uint8Array || value instanceof ArrayBuffer) {
    return named(decoded(new Uint8Array(value as Uint8Array)), known);
  }
  if (Array.isArray(value)) return value.map((entry) => named(entry, known));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key]) => !byChance.has(key))
    .map(([key, entry]) => [String(named(key, known)), named(entry, known)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Everything that a Yjs update says, deletions too. */
function decoded(update: Uint8Array): unknown {
  const { structs, ds } = Y.decodeUpdate(update);
  return {
    structs: structs.map((struct) => ({
      clock: struct.id.clock,
      length: struct.length,
      ...(struct instanceof Y.Item
        ? { key: struct.parentSub, content: struct.content.getContent().map((entry) => plain(entry)) }
        : { kind: struct.constructor.name }),
    })),
    deleted: [...ds.clients.values()].map((ranges) => ranges.map(({ clock, len }) => [clock, len])),
  };
}

const plain = (entry: unknown): unknown =>
  entry instanceof Y.AbstractType ? entry.constructor.name : (entry ?? null);

const ballots: readonly Counts[] = [
  [2, 1, 0],
  [0, 1, 2],
  [1, 1, 1],
];
const [first, second, third] = ballots as [Counts, Counts, Counts];

describe.each([
  ['secret', true],
  ['open', false],
] as const)('an anonymous %s round, once it is over', { timeout: limit }, (_what, isSecret) => {
  it('leaves the same database whoever voted for what, and no ballot in any file', async () => {
    const one = await leftBy([first, second, third], { isSecret });
    const other = await leftBy([third, first, second], { isSecret });
    expect(one.dump.filter((line) => /^(?:spendings|boxes) /.test(line))).toHaveLength(6);
    expect(one.dump).toEqual(other.dump);
    for (const { bytes, ballots: written } of [one, other]) {
      for (const ballot of written) expect(bytes.includes(ballot)).toBe(false);
    }
  });
});

it('is told apart from a round with names, which keeps who voted for what', { timeout: limit }, async () => {
  const one = await leftBy([first, second, third], { isAnonymous: false });
  const other = await leftBy([third, first, second], { isAnonymous: false });
  expect(one.dump).not.toEqual(other.dump);
  for (const ballot of one.ballots) expect(one.bytes.includes(ballot)).toBe(true);
});
