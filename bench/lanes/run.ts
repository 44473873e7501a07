/** Measures layouts of maps: `npm run bench -w bench -- lanes [rounds]`. */
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type { Item } from '@whoboard/shared/items/index.ts';
import { isMap, layOutMap } from '@whoboard/shared/lanes/lay-out-map.ts';
import { createPrintContext } from '@whoboard/shared/print/print-context.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { createTestMeasurer } from '@whoboard/shared/testing/measurer.ts';
import { largeJourney } from './boards.ts';

/** Milliseconds that a layout after one change may take. */
const maxMs = 4;

interface Figures {
  readonly name: string;
  readonly medianMs: number;
  /** Computing time: what a layout costs, however busy the machine is. */
  readonly cpuMs: number;
}

export async function run(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 400);
  const board = readBoard(createTestDoc(largeJourney(), 'fr'));
  const context = createPrintContext(board, {
    measure: createTestMeasurer(),
    image: () => null,
    now: Date.now(),
  });
  const map = [...board.items.values()].find(isMap)!;
  const children = [...board.items.values()].filter(({ parent }) => parent === 'map');
  const startedMs = performance.now();
  let layout = layOutMap(map, children, context);
  const firstMs = performance.now() - startedMs;
  console.log(
    `first layout ${firstMs.toFixed(0)} ms: ${layout.slotOf.size} items in ${layout.cells.size} cells`,
  );

  /** A change in each round, and the layout after it. */
  const measure = (name: string, change: (round: number) => typeof map): Figures => {
    const times: number[] = [];
    let cpuMs = 0;
    for (let round = -20; round < rounds; round++) {
      const changed = change(round + 20);
      const startedCpu = process.cpuUsage();
      const started = performance.now();
      layout = layOutMap(changed, children, context, layout);
      if (round < 0) continue;
      times.push(performance.now() - started);
      const { user, system } = process.cpuUsage(startedCpu);
      cpuMs += (user + system) / 1000;
    }
    times.sort((a, b) => a - b);
    return { name, medianMs: times[times.length >> 1]!, cpuMs: cpuMs / rounds };
  };
  const changeNote = (round: number, values: Readonly<Record<string, unknown>>): typeof map => {
    const at = (round * 37) % children.length;
    children[at] = { ...children[at]!, ...values } as Item;
    return map;
  };
  const measured = [
    measure('a letter typed in a note', (round) => changeNote(round, { text: `mot ${round} et encore un` })),
    measure('a note put into another cell', (round) => changeNote(round, { slot: `s${round % 12}/actions` })),
    measure('a letter typed in the title', (round) => ({ ...map, title: `Parcours ${round}` })),
  ];
  for (const { name, medianMs, cpuMs } of measured) {
    console.log(
      `${cpuMs <= maxMs ? 'ok  ' : 'OVER'} ${name}: ${cpuMs.toFixed(2)} ms of CPU (at most ${maxMs}), median ${medianMs.toFixed(2)} ms`,
    );
  }
  const resultsDir = path.resolve(import.meta.dirname, '../results');
  await mkdir(resultsDir, { recursive: true });
  const results = { at: new Date().toISOString(), cpus: os.cpus().length, rounds, firstMs, measured };
  await writeFile(path.join(resultsDir, 'lanes.json'), JSON.stringify(results, null, 2));
}
