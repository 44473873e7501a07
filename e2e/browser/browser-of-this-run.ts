import { findBrowser, type FoundBrowser } from './find-browser.ts';

const variable = 'WHOBOARD_E2E_BROWSER';

/**
 * The browser of this test run. It is searched for once, by the first process, which says what it found; the
 * workers that Playwright starts afterwards read the answer from their environment.
 */
export async function browserOfThisRun(): Promise<FoundBrowser> {
  const known = process.env[variable];
  if (known !== undefined) return JSON.parse(known) as FoundBrowser;
  const found = await findBrowser();
  process.env[variable] = JSON.stringify(found);
  process.stdout.write(`Browser: ${found.description}\n`);
  return found;
}
