import { connectWriter, newNote, synced } from './clients.ts';
import { newDatabase, pause, say, startOurs } from './processes.ts';

/** Kills the server under load and counts edits that somebody had received and that are gone afterwards. */
async function killRounds(
  kills: number,
  writerCount: number,
  everyMs: number,
): Promise<{ kills: number; seen: number; lost: number }> {
  const database = newDatabase();
  let server = await startOurs(database);
  const { port } = server;
  const writers = Array.from({ length: writerCount }, (_, i) => connectWriter(port, 'b1', `writer${i}`));
  for (const [i, { provider, items }] of writers.entries()) {
    await synced(provider);
    items.set(`n${i}`, newNote(''));
  }
  const watcher = connectWriter(port, 'b1', 'watcher');
  let n = 0;
  const timer = setInterval(() => {
    n++;
    writers.forEach(({ items }, i) => items.get(`n${i}`)?.set('pos', [n, i]));
  }, everyMs);
  let seenTotal = 0;
  let lost = 0;
  const countOf = (items: typeof watcher.items, i: number) =>
    (items.get(`n${i}`)?.get('pos') as readonly number[] | undefined)?.[0] ?? 0;
  for (let kill = 0; kill < kills; kill++) {
    await synced(watcher.provider);
    await pause(150 + Math.random() * 250);
    await server.kill();
    const seen = writers.map((_, i) => countOf(watcher.items, i));
    watcher.provider.disconnect();
    for (const { provider } of writers) provider.disconnect();
    server = await startOurs(database, 1, port);
    const stranger = connectWriter(port, 'b1', 'stranger');
    await synced(stranger.provider);
    seen.forEach((count, i) => {
      seenTotal += count;
      lost += Math.max(0, count - countOf(stranger.items, i));
    });
    stranger.provider.destroy();
    watcher.provider.connect();
    for (const { provider } of writers) provider.connect();
    for (const { provider } of writers) await synced(provider);
  }
  clearInterval(timer);
  for (const { provider } of [...writers, watcher]) provider.destroy();
  await server.kill();
  return { kills, seen: seenTotal, lost };
}

export async function durability(): Promise<unknown> {
  const light = await killRounds(10, 1, 33);
  say(`light: ${JSON.stringify(light)}`);
  const heavy = await killRounds(10, 10, 4);
  say(`heavy: ${JSON.stringify(heavy)}`);
  return { light, heavy };
}
