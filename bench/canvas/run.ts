/** Measures the canvas in a headless browser: `npm run bench -w bench -- canvas [rounds] [scenario or board]`. */
import type { CDPSession, Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { build } from 'vite';
import { startBrowser } from '../page-work.ts';
import type { BoardKind } from './page/boards.ts';
import type { Opened } from './page/main.tsx';
import type { ScenarioName } from './page/scenarios.ts';

const rootDir = path.resolve(import.meta.dirname, '../..');
const pageDir = path.join(import.meta.dirname, 'page');
const outDir = path.join(rootDir, 'bench/results/canvas-page');
const scenarioMs = 4_000;

const plan: Readonly<Record<BoardKind, readonly ScenarioName[]>> = {
  notes: ['pan100', 'panAll', 'zoomSweep', 'dragOne', 'drag200', 'remote', 'remoteWhilePanning'],
  personas: ['panCards', 'zoomCards'],
  journey: ['panJourney', 'panJourneyAll', 'dragInJourney'],
};

interface Figures {
  readonly fps: number;
  readonly within20ms: number;
  readonly cpuMs: number;
  readonly worstMs: number;
}

/** How long it takes to open the table of the large journey. */
interface TableFigures {
  readonly which: 'first' | 'again';
  readonly paintedMs: number;
  readonly wholeMs: number;
  /** Computing time of the page, until all rows are there and gone again. */
  readonly cpuMs: number;
}

export async function run(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 3);
  const only = args[1];
  await build({
    root: pageDir,
    logLevel: 'warn',
    configFile: false,
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { external: [/^\/fonts\//] },
    },
  });
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  const browser = await startBrowser();
  const results = new Map<string, Figures[]>();
  const tables: TableFigures[] = [];
  const opened = new Map<BoardKind, (Opened & { heapMb: number })[]>();
  try {
    for (let round = 0; round < rounds; round++) {
      for (const kind of Object.keys(plan) as BoardKind[]) {
        const wanted = plan[kind].filter((name) => only === undefined || name === only || kind === only);
        if (wanted.length === 0) continue;
        const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
        page.on('pageerror', (error) => process.stderr.write(`${error.stack ?? error.message}\n`));
        await page.goto(`http://localhost:${port}/index.html`);
        const cdp = await page.context().newCDPSession(page);
        await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
        const first = await page.evaluate((board) => window.bench.open(board), kind);
        await cdp.send('HeapProfiler.collectGarbage');
        const heapMb = (await metric(cdp, 'JSHeapUsedSize')) / 1e6;
        opened.set(kind, [...(opened.get(kind) ?? []), { ...first, heapMb }]);
        for (const name of wanted) {
          const figures = await measure(page, cdp, name);
          results.set(name, [...(results.get(name) ?? []), figures]);
          if (round === 0)
            await page.screenshot({ path: path.join(rootDir, `bench/results/canvas-${name}.png`) });
        }
        if (kind === 'journey') {
          for (const which of ['first', 'again'] as const) {
            const cpuBefore = await metric(cdp, 'TaskDuration');
            const table = await page.evaluate(() => window.bench.openTable());
            const cpuMs = ((await metric(cdp, 'TaskDuration')) - cpuBefore) * 1000;
            tables.push({ which, ...table, cpuMs });
          }
        }
        await page.close();
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  await report(results, opened, tables);
}

async function measure(page: Page, cdp: CDPSession, name: ScenarioName): Promise<Figures> {
  await page.evaluate((scenario) => window.bench.run(scenario, 600), name);
  const before = await metric(cdp, 'TaskDuration');
  const intervals = await page.evaluate(([scenario, ms]) => window.bench.run(scenario, ms), [
    name,
    scenarioMs,
  ] as const);
  const cpuMs = ((await metric(cdp, 'TaskDuration')) - before) * 1000;
  const total = intervals.reduce((sum, interval) => sum + interval, 0);
  return {
    fps: (intervals.length / total) * 1000,
    within20ms: intervals.filter((interval) => interval <= 20).length / intervals.length,
    cpuMs: cpuMs / intervals.length,
    worstMs: Math.max(...intervals),
  };
}

async function metric(cdp: CDPSession, name: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find((one) => one.name === name)?.value ?? 0;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function report(
  results: ReadonlyMap<string, readonly Figures[]>,
  opened: ReadonlyMap<BoardKind, readonly (Opened & { heapMb: number })[]>,
  tables: readonly TableFigures[],
): Promise<void> {
  const rows = [...results].map(([scenario, figures]) => ({
    scenario,
    fps: median(figures.map((one) => one.fps)).toFixed(1),
    'within 20 ms': `${(100 * median(figures.map((one) => one.within20ms))).toFixed(1)} %`,
    'CPU ms a frame': median(figures.map((one) => one.cpuMs)).toFixed(1),
    'worst ms': median(figures.map((one) => one.worstMs)).toFixed(0),
  }));
  console.table(rows);
  const boards = [...opened].map(([board, figures]) => ({
    board,
    items: figures[0]!.items,
    'read ms': median(figures.map((one) => one.readMs)).toFixed(0),
    'painted ms': median(figures.map((one) => one.paintedMs)).toFixed(0),
    'heap MB': median(figures.map((one) => one.heapMb)).toFixed(1),
  }));
  console.table(boards);
  const tableRows = (['first', 'again'] as const).flatMap((which) => {
    const figures = tables.filter((one) => one.which === which);
    if (figures.length === 0) return [];
    return {
      'table of the journey': which,
      'painted ms': median(figures.map((one) => one.paintedMs)).toFixed(0),
      'all rows ms': median(figures.map((one) => one.wholeMs)).toFixed(0),
      'CPU ms': median(figures.map((one) => one.cpuMs)).toFixed(0),
    };
  });
  if (tableRows.length > 0) console.table(tableRows);
  await mkdir(path.join(rootDir, 'bench/results'), { recursive: true });
  await writeFile(
    path.join(rootDir, 'bench/results/canvas.json'),
    JSON.stringify({ rows, boards, tableRows }, null, 2),
  );
}

const fontFiles: Readonly<Record<string, string>> = {
  400: '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  600: '600SemiBold/AtkinsonHyperlegibleNext_600SemiBold.ttf',
  800: '800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf',
};
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};

/** Serves the built page, with the fonts where the product serves them. */
async function serve(): Promise<Server> {
  const fontsDir = path.join(rootDir, 'node_modules/@expo-google-fonts/atkinson-hyperlegible-next');
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost').pathname;
    const weight = /atkinson-hyperlegible-next-(\d+)\.ttf$/.exec(url)?.[1];
    const file = weight
      ? path.join(fontsDir, fontFiles[weight] ?? '')
      : path.join(outDir, path.normalize(url));
    readFile(file).then(
      (content) => {
        response.setHeader('content-type', contentTypes[path.extname(file)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return server;
}
