/**
 * Measures what a newcomer waits for, with the built server: `npm run bench -w bench -- opening [rounds]`.
 * From the link to the name field, from joining to a board that can be written on, to the first note; and how much code
 * travels until then.
 */
import type { Browser, Page } from '@playwright/test';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { ServerProcess } from '../../e2e/server-process.ts';
import { startBrowser } from '../page-work.ts';

const rootDir = path.resolve(import.meta.dirname, '../..');

interface Visit {
  /** From opening the link until the name can be typed. */
  readonly formMs: number;
  /** From joining until the board can be written on. */
  readonly writableMs: number;
  /** From the key for a new note until its text is in the document. */
  readonly noteMs: number;
  /** All of it: the machine's share of the way from the link to the first note. */
  readonly totalMs: number;
  /** Code fetched until the board could be written on, in kB of gzip (1,000 bytes). */
  readonly codeKb: number;
  /** The same until everything on the board was painted: with the drawings of what it holds. */
  readonly wholeCodeKb: number;
  /** The same until the first note was written: what comes once the board is there included. */
  readonly noteCodeKb: number;
}

/** The budget of the first load, in kB of gzip, and of the machine's time from the link to the first note. */
const budget = { codeKb: 300, wholeCodeKb: 300, totalMs: 3_000 } as const;

export async function run(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 5);
  const server = await ServerProcess.start();
  const browser = await startBrowser();
  try {
    const links = { empty: await newBoard(server.url, 'blank'), demo: await newBoard(server.url, 'demo') };
    const figures: Record<string, Visit> = {};
    for (const [name, link] of Object.entries(links)) {
      const visits: Visit[] = [];
      for (let round = 0; round < rounds; round++) visits.push(await visit(browser, link));
      figures[name] = medians(visits);
    }
    process.stdout.write(`medians of ${rounds} visits by new browsers\n`);
    console.table(figures);
    for (const [name, figure] of Object.entries(figures)) {
      for (const key of ['codeKb', 'wholeCodeKb', 'totalMs'] as const) {
        const verdict = figure[key] < budget[key] ? 'met' : 'missed';
        process.stdout.write(`${name}: ${key} ${figure[key]} of ${budget[key]}: ${verdict}\n`);
      }
    }
    await mkdir(path.join(rootDir, 'bench/results'), { recursive: true });
    await writeFile(path.join(rootDir, 'bench/results/opening.json'), JSON.stringify(figures, null, 2));
  } finally {
    await browser.close();
    await server.dispose();
  }
}

async function newBoard(url: string, template: string): Promise<string> {
  const response = await fetch(`${url}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Opening', locale: 'en', template }),
  });
  const { links } = (await response.json()) as { links: { participant: string } };
  return links.participant;
}

async function visit(browser: Browser, link: string): Promise<Visit> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });
  const start = performance.now();
  await page.goto(link, { waitUntil: 'commit' });
  const name = page.getByRole('textbox').first();
  await name.waitFor();
  const formMs = performance.now() - start;
  await name.fill('Newcomer');
  const joining = performance.now();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.whoboard?.board.isReady.get() === true);
  const writableMs = performance.now() - joining;
  // Counted at once and weighed at the end: while it is weighed here, the page goes on fetching.
  const untilWritable = new Set(scripts);
  await page.waitForFunction(() => window.whoboard?.isWhole.get() === true);
  const untilWhole = new Set(scripts);
  const before = await page.evaluate(() => window.whoboard!.board.count.get());
  const writing = performance.now();
  // On an empty wall the keys are in the first note.
  await page.getByTestId('board').focus();
  await page.keyboard.press('n');
  await addedNote(page, before);
  await page.keyboard.type('First');
  await page.waitForFunction(() => {
    const { board } = window.whoboard!;
    return board.order
      .get()
      .some((id) => (board.item(id) as { text?: string } | undefined)?.text === 'First');
  });
  const noteMs = performance.now() - writing;
  const untilNote = new Set(scripts);
  await context.close();
  const codeKb = await gzippedKb(untilWritable);
  const wholeCodeKb = await gzippedKb(untilWhole);
  const noteCodeKb = await gzippedKb(untilNote);
  const totalMs = formMs + writableMs + noteMs;
  return { formMs, writableMs, noteMs, totalMs, codeKb, wholeCodeKb, noteCodeKb };
}

/** The key puts a note down, or shows where a click would: then the click follows. */
async function addedNote(page: Page, before: number): Promise<void> {
  const isThere = await page
    .waitForFunction((count) => window.whoboard!.board.count.get() > count, before, { timeout: 1_000 })
    .then(() => true)
    .catch(() => false);
  if (!isThere) await page.mouse.click(640, 400);
}

async function gzippedKb(pathnames: ReadonlySet<string>): Promise<number> {
  const folder = path.join(rootDir, 'client/dist/assets');
  const built = new Set(await readdir(folder));
  let bytes = 0;
  for (const pathname of pathnames) {
    const name = path.basename(pathname);
    if (built.has(name)) bytes += gzipSync(await readFile(path.join(folder, name)), { level: 9 }).byteLength;
  }
  return bytes / 1_000;
}

function medians(visits: readonly Visit[]): Visit {
  const middle = (key: keyof Visit): number => {
    const sorted = visits.map((each) => each[key]).sort((a, b) => a - b);
    return Math.round(sorted[Math.floor(sorted.length / 2)]!);
  };
  return {
    formMs: middle('formMs'),
    writableMs: middle('writableMs'),
    noteMs: middle('noteMs'),
    totalMs: middle('totalMs'),
    codeKb: middle('codeKb'),
    wholeCodeKb: middle('wholeCodeKb'),
    noteCodeKb: middle('noteCodeKb'),
  };
}
