import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote, connectClient, type TestClient } from './testing/harness.ts';

let folder: string;
let child: ChildProcess;
let port = 0;

async function start(): Promise<void> {
  const script = fileURLToPath(new URL('./testing/test-server.ts', import.meta.url));
  const args = ['--import', 'tsx', script, join(folder, 'board.db'), String(port)];
  child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  port = Number(line.toString().split(' ')[1]);
}

async function kill(signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  return (await exit)[0];
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'whoboard-crash-'));
  await start();
});
afterAll(async () => {
  if (child.exitCode === null && child.signalCode === null) await kill('SIGKILL');
  await rm(folder, { recursive: true });
});

/** Counts up in a note of its own, saying after each edit that it wants to know when it is safe. */
class Writer {
  readonly client: TestClient;
  readonly id: string;
  written = 0;
  /** The highest count of which the server has said that it is saved. */
  saved = 0;

  constructor(index: number) {
    this.id = `writer${index}`;
    this.client = connectClient({ url: `ws://127.0.0.1:${port}` }, { as: this.id });
  }

  begin(): void {
    addNote(this.client, this.id);
  }

  write(): void {
    const item = this.client.items.get(this.id);
    const text = item?.get('text');
    if (!item || !(text instanceof Y.Text)) return;
    const n = ++this.written;
    if (n % 3 === 0) text.insert(text.length, 'x');
    item.set('pos', [n, 0]);
    if (this.client.provider.wsconnected)
      void this.client.save().then(() => (this.saved = Math.max(this.saved, n)));
  }

  seenOf(other: Writer): number {
    const pos = this.client.items.get(other.id)?.get('pos');
    return Array.isArray(pos) ? (pos[0] as number) : 0;
  }
}

it('loses nothing that anybody has seen, and nothing that was called saved, when killed under load', async () => {
  const writers = [0, 1, 2, 3].map((index) => new Writer(index));
  for (const { client } of writers) await client.until(() => client.provider.synced);
  for (const writer of writers) writer.begin();
  const load = setInterval(() => {
    for (const writer of writers) writer.write();
  }, 3);

  for (let round = 1; round <= 5; round++) {
    const goal = writers.map((writer) => writer.written + 60 + round * 7);
    await Promise.all(
      writers.map((writer, i) =>
        writer.client.until(
          () => writer.saved > 0 && writers.some((other) => writer.seenOf(other) >= goal[i]!),
        ),
      ),
    );
    await kill('SIGKILL');
    const seen = writers.map((writer) =>
      Math.max(...writers.filter((other) => other !== writer).map((other) => other.seenOf(writer))),
    );
    const saved = writers.map((writer) => writer.saved);
    await start();
    // A stranger, who brings nothing along: only what the server has kept can be there.
    const stored = connectClient({ url: `ws://127.0.0.1:${port}` }, { as: 'stranger', role: 'observer' });
    await stored.until(() => stored.provider.synced);
    writers.forEach((writer, index) => {
      const pos = stored.items.get(writer.id)?.get('pos') as readonly number[];
      expect(pos[0], `round ${round}: what others had seen`).toBeGreaterThanOrEqual(seen[index]!);
      expect(pos[0], `round ${round}: what was called saved`).toBeGreaterThanOrEqual(saved[index]!);
      expect(saved[index]).toBeGreaterThan(0);
    });
    stored.destroy();
    await Promise.all(writers.map(({ client }) => client.until(() => client.provider.synced)));
  }
  clearInterval(load);
  const texts = writers.map(
    (writer) => [writer.id, 'x'.repeat(Math.floor(writer.written / 3)), writer.written] as const,
  );
  for (const { client } of writers) {
    await client.until(() =>
      texts.every(([id, text, count]) => {
        const json = client.items.get(id)?.toJSON() as { text: string; pos: number[] } | undefined;
        return json?.text === text && json.pos[0] === count;
      }),
    );
    expect(client.closes.every(({ code }) => code < 4400)).toBe(true);
  }
  for (const { client } of writers) client.destroy();
}, 60_000);

it('stops cleanly when asked to', async () => {
  const client = connectClient({ url: `ws://127.0.0.1:${port}` }, { as: 'ana' });
  await client.until(() => client.provider.synced);
  addNote(client, 'last', 'word');
  expect(await kill('SIGTERM')).toBe(0);
  await client.until(() => client.closes.length > 0);
  expect(client.closes[0]?.code).toBe(1012);
  await start();
  await client.until(() => client.provider.synced);
  await client.save();
  client.destroy();
}, 30_000);
