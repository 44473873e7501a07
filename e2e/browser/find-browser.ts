import { chromium } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { unpackBundledChromium } from './bundled-chromium.ts';

/** How to start a browser: Playwright's `launchOptions`, and a sentence on where it was found. */
export interface FoundBrowser {
  readonly description: string;
  readonly launch: LaunchSettings;
}

export interface LaunchSettings {
  /** Absent for the browser that Playwright itself has installed. */
  readonly executablePath?: string;
  readonly args: string[];
  readonly chromiumSandbox: boolean;
  /** Added to the variables of this process. */
  readonly env: Record<string, string>;
}

/** Nothing may leave this machine while the tests run. */
const quietArgs = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const namesOnPath = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

/** A failed start is tried no longer than this, so that a broken browser does not hold up the better one after it. */
const launchTimeoutMs = 30_000;
const installTimeoutMs = 300_000;

/**
 * Finds a Chromium, or obtains one, on any machine. In this order: what `E2E_CHROMIUM` names; the one that
 * Playwright has installed; one on the PATH; the one inside an npm package (Linux x64); one that Playwright
 * downloads; one from the system's packages. The first that opens a page is taken.
 * @throws when none works, with what was tried and why it failed
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const failures: string[] = [];

  const attempt = async (
    description: string,
    settings: Partial<LaunchSettings>,
  ): Promise<FoundBrowser | undefined> => {
    const launch = {
      chromiumSandbox: false,
      env: {},
      ...settings,
      args: [...quietArgs, ...(settings.args ?? [])],
    };
    try {
      const version = await openPage(launch);
      return { description: `Chromium ${version}, ${description}`, launch };
    } catch (error) {
      failures.push(`${description}: ${firstLine(error)}`);
      return undefined;
    }
  };

  const attemptPath = async (): Promise<FoundBrowser | undefined> => {
    for (const executablePath of executablesOnPath()) {
      const found = await attempt(executablePath, { executablePath });
      if (found) return found;
    }
    return undefined;
  };

  const named = process.env['E2E_CHROMIUM'];
  if (named !== undefined && named !== '') {
    const found = await attempt(`${named} (E2E_CHROMIUM)`, { executablePath: named });
    if (found) return found;
    throw new Error(`E2E_CHROMIUM does not name a browser that works: ${failures.join('; ')}`);
  }

  return (
    (await attempt("Playwright's own", {})) ??
    (await attemptPath()) ??
    (await attemptBundled(attempt, failures)) ??
    (playwrightInstalls(failures) ? await attempt("Playwright's own, just downloaded", {}) : undefined) ??
    (systemInstalls(failures) ? await attemptPath() : undefined) ??
    fail(failures)
  );
}

async function attemptBundled(
  attempt: (description: string, settings: Partial<LaunchSettings>) => Promise<FoundBrowser | undefined>,
  failures: string[],
): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const bundled = await unpackBundledChromium();
    const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: bundled.fontsConf };
    const settings = { executablePath: bundled.executablePath, args: ['--no-zygote'] };
    return (
      (await attempt('from the npm package @sparticuz/chromium', { ...settings, env: fonts })) ??
      (await attempt('from the npm package @sparticuz/chromium, with its own libraries', {
        ...settings,
        env: { ...fonts, LD_LIBRARY_PATH: bundled.librariesDir },
      }))
    );
  } catch (error) {
    failures.push(`@sparticuz/chromium: ${firstLine(error)}`);
    return undefined;
  }
}

/** Starts the browser, lays out a text and runs a script. Returns the version; throws when anything of this fails. */
async function openPage(launch: LaunchSettings): Promise<string> {
  const browser = await chromium.launch({ ...toLaunchOptions(launch), timeout: launchTimeoutMs });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(launchTimeoutMs);
    await page.setContent('<p style="display: inline-block">Whoboard</p>');
    const widthPx = await page.locator('p').evaluate((element) => element.getBoundingClientRect().width);
    if (!(widthPx > 0)) throw new Error('It lays out no text; are there fonts?');
    await page.screenshot();
    return browser.version();
  } finally {
    await browser.close();
  }
}

/** Playwright takes `env` as the whole environment; ours comes on top of this process's. */
export function toLaunchOptions(launch: LaunchSettings) {
  const inherited: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined) inherited[name] = value;
  }
  return { ...launch, env: { ...inherited, ...launch.env } };
}

function executablesOnPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return namesOnPath.flatMap((name) => {
    const file = folders.map((folder) => path.join(folder, name + suffix)).find((file) => existsSync(file));
    return file === undefined ? [] : [file];
  });
}

function playwrightInstalls(failures: string[]): boolean {
  const cli = path.join(
    path.dirname(createRequire(import.meta.url).resolve('@playwright/test/package.json')),
    'cli.js',
  );
  return runs(process.execPath, [cli, 'install', '--only-shell', 'chromium'], failures);
}

function systemInstalls(failures: string[]): boolean {
  if (process.getuid?.() !== 0) return false;
  const install = ['install', '-y', '--no-install-recommends'];
  return (
    runs('apt-get', ['update'], failures) &&
    (runs('apt-get', [...install, 'chromium-headless-shell'], failures) ||
      runs('apt-get', [...install, 'chromium'], failures))
  );
}

function runs(command: string, args: string[], failures: string[]): boolean {
  const { status, error } = spawnSync(command, args, { stdio: 'ignore', timeout: installTimeoutMs });
  if (status === 0) return true;
  failures.push(`${path.basename(command)} ${args.at(-1)}: ${error?.message ?? `ended with ${status}`}`);
  return false;
}

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0] ?? message;
}

function fail(failures: string[]): never {
  throw new Error(
    `No browser for the tests could be found or obtained. Set E2E_CHROMIUM to one. Tried:\n- ${failures.join('\n- ')}`,
  );
}
