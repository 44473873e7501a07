/**
 * Measures writing on an interview card while one listens, of a usual size and of the largest, with the built server:
 * `npm run bench -- interview [rounds]`. Opening its panel, a letter, and a new verbatim.
 */
import type { Browser } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as Y from 'yjs';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { exportBoard } from '@whoboard/shared/formats/json.ts';
import { verbatimTags } from '@whoboard/shared/items/interview/fields.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { ServerProcess } from '../../e2e/server-process.ts';
import { joined, medians, startBrowser, work } from '../page-work.ts';

const rootDir = path.resolve(import.meta.dirname, '../..');

const letters = 30;
const added = 10;
/** Verbatims on the card; the largest leaves room for those that are added. */
const sizes: Readonly<Record<string, number>> = { usual: 20, largest: limits.maxListEntries - added };

/** Milliseconds of computing on the main thread. */
interface Figures {
  readonly panelMs: number;
  /** For each letter typed in the last verbatim. */
  readonly letterMs: number;
  /** For each new verbatim, by Enter in the last one. */
  readonly addMs: number;
}

export async function run(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 3);
  const server = await ServerProcess.start();
  const browser = await startBrowser();
  try {
    const all: Record<string, Figures[]> = {};
    for (let round = 0; round < rounds; round++) {
      for (const [name, verbatims] of Object.entries(sizes))
        (all[name] ??= []).push(await measure(browser, await boardWith(server.url, verbatims)));
    }
    const figures = Object.fromEntries(
      Object.entries(all).map(([name, each]) => [`${name}: ${sizes[name]} verbatims`, medians(each)]),
    );
    process.stdout.write(`medians of ${rounds} rounds, milliseconds of the main thread\n`);
    console.table(figures);
    await mkdir(path.join(rootDir, 'bench/results'), { recursive: true });
    await writeFile(path.join(rootDir, 'bench/results/interview.json'), JSON.stringify(figures, null, 2));
  } finally {
    await browser.close();
    await server.dispose();
  }
}

/** Makes a board with one interview. @returns the participants' link */
async function boardWith(url: string, verbatims: number): Promise<string> {
  const doc = new Y.Doc();
  addItems(doc, [
    {
      type: 'interview',
      id: 'interview',
      firstName: 'Odile',
      consent: 'given',
      verbatims: Array.from({ length: verbatims }, (_, at) => ({
        id: `v${at}`,
        text: `${at}. J’attends une réponse claire depuis trois semaines, et je vais voir ailleurs.`,
        stage: 'Recherche',
        tag: verbatimTags[at % verbatimTags.length]!,
      })),
    },
  ]);
  const response = await fetch(`${url}/api/boards/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: exportBoard(doc),
  });
  if (response.status !== 201) throw new Error(`No board: ${response.status} ${await response.text()}`);
  return ((await response.json()) as { links: { participant: string } }).links.participant;
}

async function measure(browser: Browser, link: string): Promise<Figures> {
  const page = await joined(browser, link, 'Ada');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  const settled = () => page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const verbatims = page.getByRole('region', { name: 'Verbatims' });
  const panelMs = await work(cdp, async () => {
    await page.evaluate(() => {
      const editor = window.whoboard!;
      editor.selection.set(['interview']);
      editor.camera.show(editor.board.boundsOf(['interview'])!, { animate: false });
      editor.commands.run('view.properties');
    });
    await verbatims.waitFor();
    await settled();
  });

  // A new one, in which the letters are typed.
  await page.getByRole('button', { name: /New verbatim/ }).press('Enter');
  await settled();
  await page.keyboard.press('a');
  const letterMs =
    (await work(cdp, async () => {
      for (let at = 0; at < letters; at++) {
        await page.keyboard.press('e');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
    })) / letters;
  const addMs =
    (await work(cdp, async () => {
      for (let at = 0; at < added - 1; at++) {
        await page.keyboard.press('Enter');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
        await page.keyboard.press('x');
        await settled();
      }
    })) /
    (added - 1);
  const count = await page.evaluate(() => {
    const item = window.whoboard!.board.item('interview');
    return item?.type === 'interview' ? item.verbatims.filter(({ text }) => text === 'x').length : 0;
  });
  if (count !== added - 1) throw new Error(`Only ${count} verbatims were added.`);
  await page.context().close();
  return { panelMs, letterMs, addMs };
}
