/**
 * Measures work on a large persona against a small one, with the built server: `npm run bench -- persona [rounds]`.
 * Opening the panel, a letter typed in the panel and on the card, and a letter as another person sees it.
 */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as Y from 'yjs';
import { exportBoard } from '@whoboard/shared/formats/json.ts';
import { ServerProcess } from '../../e2e/server-process.ts';
import { joined, medians, startBrowser, work } from '../page-work.ts';
import { fillWithPersona, type PersonaSize } from './sample.ts';

const rootDir = path.resolve(import.meta.dirname, '../..');

const sizes: Readonly<Record<string, PersonaSize>> = {
  small: { statements: 12, sources: 12 },
  large: { statements: 100, sources: 300 },
};
const letters = 40;

/** Milliseconds of computing on the main thread, but for `panelMs`, which is waited for. */
interface Figures {
  /** From asking for the panel until it can be typed in. */
  readonly panelMs: number;
  /** Of that, what the main thread computed. */
  readonly panelCpuMs: number;
  readonly panelKeyMs: number;
  readonly cardKeyMs: number;
  /** For each letter that another person types in the persona, on a page that shows card and panel. */
  readonly remoteKeyMs: number;
  /** Painting the whole card anew. */
  readonly paintMs: number;
}

export async function run(args: readonly string[]): Promise<void> {
  const rounds = Number(args[0] ?? 5);
  const server = await ServerProcess.start();
  const browser = await startBrowser();
  try {
    const all: Record<string, Figures[]> = {};
    const links: Record<string, string> = {};
    for (const [name, size] of Object.entries(sizes)) links[name] = await boardWith(server.url, size);
    for (let round = 0; round < rounds; round++) {
      for (const [name, link] of Object.entries(links)) {
        (all[name] ??= []).push(await measure(browser, link));
      }
    }
    const figures = Object.fromEntries(Object.entries(all).map(([name, each]) => [name, medians(each)]));
    const { small, large } = figures as { small: Figures; large: Figures };
    const ratio = Object.fromEntries(
      Object.keys(small).map((key) => [
        key,
        Math.round((10 * large[key as keyof Figures]) / small[key as keyof Figures]) / 10,
      ]),
    );
    process.stdout.write(`medians of ${rounds} rounds, milliseconds\n`);
    console.table({ ...figures, ratio });
    await mkdir(path.join(rootDir, 'bench/results'), { recursive: true });
    await writeFile(
      path.join(rootDir, 'bench/results/persona.json'),
      JSON.stringify({ ...figures, ratio }, null, 2),
    );
  } finally {
    await browser.close();
    await server.dispose();
  }
}

/** Makes a board from an export. @returns the participants' link */
async function boardWith(url: string, size: PersonaSize): Promise<string> {
  const doc = new Y.Doc();
  fillWithPersona(doc, size);
  const response = await fetch(`${url}/api/boards/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: exportBoard(doc),
  });
  if (response.status !== 201) throw new Error(`No board: ${response.status} ${await response.text()}`);
  const { links } = (await response.json()) as { links: { participant: string } };
  return links.participant;
}

async function measure(browser: Browser, link: string): Promise<Figures> {
  const page = await joined(browser, link, 'Ada');
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await showPersona(page);

  const start = performance.now();
  const drawer = page.getByRole('complementary').filter({ has: page.getByRole('heading', { level: 4 }) });
  let panelMs = 0;
  const panelCpuMs = await work(cdp, async () => {
    await page.evaluate(() => window.whoboard!.commands.run('view.properties'));
    await drawer.getByRole('textbox').first().waitFor();
    panelMs = performance.now() - start;
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  });

  // The first section is opened where it is closed, as one does to write in it.
  const opener = drawer.getByRole('heading', { level: 4 }).first().getByRole('button');
  if ((await opener.getAttribute('aria-expanded')) !== 'true') await opener.click();
  await drawer.getByRole('listitem').getByRole('textbox').last().click();
  const panelKeyMs = await perLetter(page, cdp, () => typed(page));

  const other = await joined(browser, link, 'Ben');
  const remoteKeyMs = await perLetter(page, cdp, async () => {
    await other.evaluate(async (count) => {
      const editor = window.whoboard!;
      for (let at = 0; at < count; at++) {
        editor.board.change(() =>
          editor.board.textAt('persona', ['statements', 't0', 'text'])!.insert(0, 'x'),
        );
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }, letters);
    await page.waitForFunction(
      (count) =>
        window
          .whoboard!.board.textAt('persona', ['statements', 't0', 'text'])!
          .toString()
          .startsWith('x'.repeat(count)),
      letters,
    );
  });
  await other.context().close();

  await page.evaluate(() => {
    window.whoboard!.commands.run('view.properties');
    window.whoboard!.textEditing.start('persona', ['statements', 't1', 'text']);
  });
  await page.getByRole('application').getByRole('textbox').waitFor();
  const cardKeyMs = await perLetter(page, cdp, () => typed(page));
  await page.keyboard.press('Escape');

  const paints = 20;
  const paintMs =
    (await work(cdp, async () => {
      for (let at = 0; at < paints; at++) {
        // There and back: all of the card is painted anew.
        await page.evaluate(
          async (by) => {
            window.whoboard!.camera.panBy(0, by);
            await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
          },
          at % 2 === 0 ? 4000 : -4000,
        );
      }
    })) /
    (paints / 2);
  await page.context().close();
  return { panelMs, panelCpuMs, panelKeyMs, cardKeyMs, remoteKeyMs, paintMs };
}

async function showPersona(page: Page): Promise<void> {
  await page.evaluate(() => {
    const editor = window.whoboard!;
    editor.selection.set(['persona']);
    editor.camera.show(editor.board.boundsOf(['persona'])!, { animate: false });
  });
}

async function typed(page: Page): Promise<void> {
  for (let at = 0; at < letters; at++) {
    await page.keyboard.press('e');
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

async function perLetter(page: Page, cdp: CDPSession, type: () => Promise<void>): Promise<number> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  return (await work(cdp, type)) / letters;
}
