import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findBrowser, toLaunchOptions } from '../e2e/browser/find-browser.ts';

/** The browser that the stories use as well. */
export async function startBrowser(): Promise<Browser> {
  const { launch } = await findBrowser();
  return chromium.launch(toLaunchOptions(launch));
}

/** A page of somebody who has joined a board, when all of it has come. */
export async function joined(browser: Browser, link: string, name: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('textbox').first().fill(name);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.whoboard?.board.isReady.get() === true);
  return page;
}

/** Milliseconds that the page's main thread was busy; its `Performance` must be enabled, by thread ticks. */
export async function work(cdp: CDPSession, run: () => Promise<void>): Promise<number> {
  const before = await busyMs(cdp);
  await run();
  return (await busyMs(cdp)) - before;
}

async function busyMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

/** The median of each figure, to a tenth. */
export function medians<T extends object>(all: readonly T[]): T {
  const middle = (key: keyof T): number => {
    const sorted = all.map((each) => Number(each[key])).sort((a, b) => a - b);
    return Math.round(10 * sorted[Math.floor(sorted.length / 2)]!) / 10;
  };
  return Object.fromEntries(Object.keys(all[0]!).map((key) => [key, middle(key as keyof T)])) as T;
}
