/**
 * How long a newcomer takes from the participant link to the first written note, with the built server:
 * `npm run bench -w bench -- newcomer`. The steps are really done in a browser, whose time is measured; the hand's and the
 * eye's time is that of the keystroke-level model, summed over what was really pressed, pointed at and shown.
 */
import type { Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ServerProcess } from '../../e2e/server-process.ts';
import { startBrowser } from '../page-work.ts';

const rootDir = path.resolve(import.meta.dirname, '../..');
const budgetS = { whole: 20, machine: 3 } as const;

/**
 * Seconds of one act. Card, Moran and Newell, “The keystroke-level model for user performance time with interactive
 * systems”, Communications of the ACM 23 (7), 1980: K for an average non-secretary typist, P, H and M; B from Kieras’
 * later edition of the model.
 */
const actS = { key: 0.28, point: 1.1, button: 0.1, hand: 0.4, mind: 1.35 } as const;
/** Brysbaert, “How many words do we read per minute?”, Journal of Memory and Language 109, 2019: silent, non-fiction. */
const wordsPerMinute = 238;

type Act = keyof typeof actS;

interface Step {
  readonly step: string;
  readonly machineS: number;
  /** Reading every word that is shown. */
  readonly readAllS: number;
  /** Reading no more than one needs to go on: heading, label, the first hint. */
  readonly readS: number;
  readonly handS: number;
}

/** One person in front of one page, whose time is counted. */
class Newcomer {
  readonly steps: Step[] = [];
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Does something and counts the time until the machine is done with it. */
  async does(step: string, acts: readonly Act[], work: () => Promise<unknown>): Promise<void> {
    const start = performance.now();
    await work();
    const machineS = (performance.now() - start) / 1000;
    const handS = acts.reduce((sum, act) => sum + actS[act], 0);
    this.steps.push({ step, machineS, readAllS: 0, readS: 0, handS });
  }

  /** Reads a page, all of it or only these parts. */
  async reads(step: string, needed: readonly string[]): Promise<void> {
    const parts = await Promise.all(
      needed.map((selector) => this.#page.locator(selector).first().innerText()),
    );
    const readAllS = readingS(await this.#page.locator('main').innerText());
    this.steps.push({ step, machineS: 0, readAllS, readS: readingS(parts.join(' ')), handS: actS.mind });
  }
}

function readingS(text: string): number {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return (words.length * 60) / wordsPerMinute;
}

const times = <T>(count: number, act: T): readonly T[] => Array.from({ length: count }, () => act);

export async function run(): Promise<void> {
  const server = await ServerProcess.start();
  const browser = await startBrowser();
  try {
    const response = await fetch(`${server.url}/api/boards`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Newcomer', locale: 'en', template: 'blank' }),
    });
    const { links } = (await response.json()) as { links: { participant: string } };
    const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const steps = await play(page, links.participant);
    report(steps);
    await mkdir(path.join(rootDir, 'bench/results'), { recursive: true });
    await writeFile(path.join(rootDir, 'bench/results/newcomer.json'), JSON.stringify(steps, null, 2));
  } finally {
    await browser.close();
    await server.dispose();
  }
}

async function play(page: Page, link: string): Promise<readonly Step[]> {
  const newcomer = new Newcomer(page);
  const name = 'Camille';
  const note = 'Nobody answers the phone';

  const form = page.getByRole('textbox').first();
  await newcomer.does('the page of the link appears', [], async () => {
    await page.goto(link, { waitUntil: 'commit' });
    await form.waitFor();
  });
  await newcomer.reads('reads it', ['h1', 'label']);
  // The field has the focus: hands go from the mouse, with which the link was pressed, to the keys.
  await newcomer.does('types the first name', ['hand', ...times(name.length, 'key' as const)], async () => {
    if (!(await form.evaluate((field) => field === document.activeElement))) throw new Error('no focus');
    await page.keyboard.type(name);
  });
  await newcomer.does('presses Enter', ['mind', 'key'], async () => {
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => window.whoboard?.board.isReady.get() === true);
    await page.getByTestId('board').waitFor();
  });
  await newcomer.reads('reads what stands on the empty wall', ['main p', 'main li']);
  // The first note is open and has the focus, and the hands are on the keys: what to do next is clear from what was read.
  await newcomer.does('begins to write', ['key'], async () => {
    if (!(await page.evaluate(() => document.activeElement?.matches('textarea'))))
      throw new Error('no focus');
    await page.keyboard.type(note[0]!);
    await page.getByTestId('board').getByRole('textbox').waitFor();
  });
  await newcomer.does('writes the rest of the note', times(note.length - 1, 'key' as const), async () => {
    await page.keyboard.type(note.slice(1));
    await page.waitForFunction((text) => {
      const { board } = window.whoboard!;
      return board.order.get().some((id) => (board.item(id) as { text?: string } | undefined)?.text === text);
    }, note);
  });
  return newcomer.steps;
}

function report(steps: readonly Step[]): void {
  const round = (seconds: number): number => Math.round(seconds * 100) / 100;
  const sumOf = (key: Exclude<keyof Step, 'step'>, of: readonly Step[]): number =>
    of.reduce((sum, step) => sum + step[key], 0);
  console.table(
    steps.map((row) => ({
      step: row.step,
      'machine s': round(row.machineS),
      'reading s': round(row.readS),
      'reading all s': round(row.readAllS),
      'hand and mind s': round(row.handS),
    })),
  );
  const verdict = (what: string, seconds: number, budget: number): void => {
    const word = seconds < budget ? 'met' : 'missed';
    process.stdout.write(`${what}: ${round(seconds)} s of ${budget}: ${word}\n`);
  };
  for (const [who, reading] of [
    ['reads what is needed', 'readS'],
    ['reads every word', 'readAllS'],
  ] as const) {
    const of = (some: readonly Step[]): number =>
      sumOf(reading, some) + sumOf('handS', some) + sumOf('machineS', some);
    verdict(`${who}: link to the first letter of the first note`, of(steps.slice(0, -1)), budgetS.whole);
    verdict(`${who}: link to its last letter`, of(steps), budgetS.whole);
  }
  verdict('of it the machine', sumOf('machineS', steps), budgetS.machine);
}
