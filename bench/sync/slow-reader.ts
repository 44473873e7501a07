import type * as Y from 'yjs';
import { address, connectWriter, newNote, Reader, synced } from './clients.ts';
import { newDatabase, pause, quantile, rssMiB, say, startOurs } from './processes.ts';

const totalBytes = 45 * 1024 * 1024;
const editBytes = 16 * 1024;
const writerCount = 6;

/** The number at the end of an edit's text: whoever was behind is sent several edits as one, so counting would not do. */
function editIn(frame: Buffer): number {
  return Number(/x{20}(\d+)/.exec(frame.toString('latin1', frame.length - 120))?.[1]);
}

async function measure(isStopped: boolean): Promise<{ grownMiB: number; p95: number }> {
  const server = await startOurs(newDatabase());
  const writers = Array.from({ length: writerCount }, (_, i) =>
    connectWriter(server.port, 'b1', `writer${i}`),
  );
  for (const [i, { provider, items }] of writers.entries()) {
    await synced(provider);
    items.set(`n${i}`, newNote(''));
  }
  await pause(300);
  const reader = new Reader(address(server.port, 'b1', 'reader'));
  const witness = new Reader(address(server.port, 'b1', 'witness'));
  await Promise.all([reader.join(), witness.join()]);
  const sent: number[] = [];
  const latencies: number[] = [];
  witness.onUpdate = (_n, frame) => {
    const at = sent[editIn(frame)];
    if (at !== undefined) latencies.push(performance.now() - at);
  };
  if (isStopped) reader.ws.pause();
  const before = rssMiB(server.pid);
  let peak = before;
  for (let edit = 0; edit * editBytes < totalBytes; edit++) {
    const { doc, items } = writers[edit % writerCount]!;
    const text = items.get(`n${edit % writerCount}`)!.get('text') as Y.Text;
    sent.push(performance.now());
    doc.transact(() => {
      text.delete(0, text.length);
      text.insert(0, String(edit).padStart(editBytes, 'x'));
    });
    await pause(3);
    if (edit % 50 === 0) peak = Math.max(peak, rssMiB(server.pid));
  }
  await pause(500);
  peak = Math.max(peak, rssMiB(server.pid));
  for (const { provider } of writers) provider.destroy();
  reader.ws.terminate();
  witness.ws.terminate();
  await server.kill();
  return { grownMiB: peak - before, p95: quantile(latencies, 0.95) };
}

/** Peak memory over 45 MiB of traffic with one reader stopped, against the same with all reading. */
export async function slowReader(rounds: number): Promise<unknown> {
  const reading: { grownMiB: number; p95: number }[] = [];
  const stopped: { grownMiB: number; p95: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    reading.push(await measure(false));
    stopped.push(await measure(true));
    say(
      `all reading: +${reading.at(-1)!.grownMiB.toFixed(1)} MiB, p95 ${reading.at(-1)!.p95.toFixed(1)} ms; one stopped: +${stopped.at(-1)!.grownMiB.toFixed(1)} MiB, p95 ${stopped.at(-1)!.p95.toFixed(1)} ms`,
    );
  }
  const median = (values: readonly number[]) => quantile(values, 0.5);
  return {
    readingMiB: median(reading.map((r) => r.grownMiB)),
    stoppedMiB: median(stopped.map((r) => r.grownMiB)),
    readingP95: median(reading.map((r) => r.p95)),
    stoppedP95: median(stopped.map((r) => r.p95)),
  };
}
