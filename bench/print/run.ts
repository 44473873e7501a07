/** Measures prints, each in a process of the built server: `npm run bench -w bench -- print [rounds]`. */
import { fork } from 'node:child_process';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as Y from 'yjs';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { setLocale, setTitle } from '@whoboard/shared/board/edits/meta.ts';
import { noteColorNames } from '@whoboard/shared/draw/theme.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { printQuery, type PrintKind } from '@whoboard/shared/protocol/api.ts';
import { applyTemplate } from '@whoboard/shared/templates/index.ts';
import { build } from 'vite';
import { largeJourney } from '../lanes/boards.ts';
import { fillWithPersona } from '../persona/sample.ts';

interface Case {
  readonly name: string;
  readonly kind: PrintKind;
  readonly size: string;
  readonly fill: (doc: Y.Doc) => void;
  /** Budget: seconds and megabytes (10^6 bytes). */
  readonly maxSeconds: number;
  readonly maxMb: number;
}

const words =
  'Le devis gonfle une fois le vélo en morceaux ; personne ne prévient quand ça dérape, et le café est bon malgré tout.'.split(
    ' ',
  );

/** Notes of different lengths in a wall of 100 columns. */
function notes(count: number): readonly NewItem[] {
  return Array.from({ length: count }, (_, index) => ({
    type: 'note',
    pos: [(index % 100) * 224, Math.floor(index / 100) * 224] as const,
    color: noteColorNames[index % noteColorNames.length]!,
    text: `${index} ${words.slice(index % 7, 6 + (index % 13)).join(' ')}`,
    saidBy: index % 3 === 0 ? 'Claire, 38 ans' : '',
  }));
}

const cases: readonly Case[] = [
  {
    name: 'demo board, A0 poster',
    kind: 'poster',
    size: 'A0',
    fill: (doc) => applyTemplate(doc, 'demo', 'fr'),
    maxSeconds: 3,
    maxMb: 250,
  },
  {
    name: 'demo board, A4 sheets',
    kind: 'sheet',
    size: 'A4',
    fill: (doc) => applyTemplate(doc, 'demo', 'fr'),
    maxSeconds: 3,
    maxMb: 250,
  },
  {
    name: '10,000 notes, A0 poster',
    kind: 'poster',
    size: 'A0',
    fill(doc) {
      addItems(doc, notes(10_000));
      setLocale(doc, 'fr');
      setTitle(doc, 'Dix mille notes');
    },
    maxSeconds: 8,
    maxMb: 300,
  },
  ...(
    [
      [{ statements: 12, sources: 12 }, 3],
      [{ statements: 100, sources: 300 }, 3],
      [{ statements: 160, sources: 300, sentences: 6 }, 4],
      [{ statements: 500, sources: 300, sentences: 6 }, 6],
    ] as const
  ).map(([size, maxSeconds]): Case => ({
    name: `persona of ${size.statements} statements, ${size.sources} sources, A4 sheet`,
    kind: 'sheet',
    size: 'A4',
    fill: (doc) => fillWithPersona(doc, size),
    maxSeconds,
    maxMb: 300,
  })),
  ...(['poster', 'map'] as const).map((kind): Case => ({
    name: `journey of 1,500 notes, A0 ${kind}`,
    kind,
    size: 'A0',
    fill(doc) {
      addItems(doc, largeJourney());
      setLocale(doc, 'fr');
      setTitle(doc, 'Parcours');
    },
    maxSeconds: 5,
    maxMb: 300,
  })),
];

interface Measured {
  readonly name: string;
  readonly seconds: number;
  /** Computing time: what the print costs, however busy the machine is. */
  readonly cpuSeconds: number;
  readonly peakMb: number;
  readonly pages: number;
  readonly kilobytes: number;
}

interface Done {
  readonly type: 'done';
  readonly pages: number;
  readonly peakBytes: number;
  readonly cpuMs: number;
}

const rootDir = path.resolve(import.meta.dirname, '../..');
const resultsDir = path.join(rootDir, 'bench/results');
const builtDir = path.join(resultsDir, 'print-server');

/** One print in a process of its own, timed from its start to its end. */
async function measure({ name, kind, size, fill }: Case): Promise<Measured> {
  const doc = new Y.Doc();
  fill(doc);
  const outFile = path.join(resultsDir, `print-${kind}-${size}-${doc.getMap('items').size}.pdf`);
  const task = {
    type: 'task',
    kind,
    query: printQuery.parse({ size }),
    updates: [Y.encodeStateAsUpdate(doc)],
    sessionUpdates: [],
    author: 'Bench',
    now: Date.now(),
    outFile,
  };
  const startedMs = performance.now();
  const done = await new Promise<Done>((resolve, reject) => {
    const child = fork(path.join(builtDir, 'print-worker.js'), [], {
      execArgv: ['--max-old-space-size=512', '--expose-gc'],
      serialization: 'advanced',
    });
    let result: Done | undefined;
    child.on('message', (message: { type: string }) => {
      if (message.type === 'ready') child.send(task);
      if (message.type === 'wants') child.send({ type: 'files', files: [] });
      if (message.type === 'done') result = message as Done;
    });
    child.once('error', reject);
    child.once('close', (code) =>
      result ? resolve(result) : reject(new Error(`${name}: ended with ${code}`)),
    );
  });
  return {
    name,
    seconds: (performance.now() - startedMs) / 1000,
    cpuSeconds: done.cpuMs / 1000,
    peakMb: done.peakBytes / 1e6,
    pages: done.pages,
    kilobytes: (await stat(outFile)).size / 1000,
  };
}

export async function run(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 3);
  process.env['NODE_ENV'] = 'production';
  await build({
    root: path.join(rootDir, 'server'),
    configFile: path.join(rootDir, 'server/vite.config.ts'),
    logLevel: 'warn',
    build: { ssr: true, outDir: builtDir, emptyOutDir: true },
  });
  await mkdir(resultsDir, { recursive: true });
  const measured: Measured[] = [];
  for (const one of cases) {
    const runs: Measured[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await measure(one));
    runs.sort((a, b) => a.seconds - b.seconds);
    const peakMb = Math.max(...runs.map((each) => each.peakMb));
    const median = { ...runs[Math.floor(rounds / 2)]!, peakMb };
    measured.push(median);
    const isWithin = median.seconds <= one.maxSeconds && median.peakMb <= one.maxMb;
    console.log(
      `${isWithin ? 'ok  ' : 'OVER'} ${median.name}: ${median.seconds.toFixed(2)} s (at most ${one.maxSeconds}; ${median.cpuSeconds.toFixed(2)} s of CPU), ` +
        `${median.peakMb.toFixed(0)} MB (at most ${one.maxMb}), ${median.pages} pages, ${median.kilobytes.toFixed(0)} kB`,
    );
  }
  await writeFile(
    path.join(resultsDir, 'print.json'),
    JSON.stringify({ at: new Date().toISOString(), cpus: os.cpus().length, rounds, measured }, null, 2),
  );
}
