/**
 * `npm test`: types, lint, unit and server tests, browser tests, one after another. A stage that fails
 * does not stop the later ones; the last line is `N passed, N failed`.
 * `node scripts/test.mjs types lint` runs only the stages named.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const require = createRequire(path.join(rootDir, 'e2e/package.json'));

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/**
 * @typedef {{
 *   numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: { status: string }[] }[],
 * }} VitestReport
 */
/** @typedef {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} PlaywrightReport */
/** @typedef {{ name: string, title: string, run: () => Promise<Counts> }} Stage */

/**
 * Runs a package's command line program, its output going straight to ours.
 * @param {string} packageName
 * @param {string} binName
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>} the exit code
 */
async function run(packageName, binName, args, env = {}) {
  const manifestFile = path.join(findPackage(packageName), 'package.json');
  const manifest = JSON.parse(await readFile(manifestFile, 'utf8'));
  const bin = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[binName];
  const child = spawn(process.execPath, [path.resolve(path.dirname(manifestFile), bin), ...args], {
    cwd: rootDir,
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * The folder of an installed package; not every package lets its package.json be resolved by name.
 * @param {string} name
 */
function findPackage(name) {
  const folder = (require.resolve.paths(name) ?? [])
    .map((modulesDir) => path.join(modulesDir, name))
    .find((candidate) => existsSync(path.join(candidate, 'package.json')));
  if (folder === undefined) throw new Error(`${name} is not installed; run npm install.`);
  return folder;
}

/**
 * @template Report
 * @param {string} file
 * @returns {Promise<Report | undefined>} undefined when the runner died before it could write its report
 */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A runner that ends with an error although none of its tests failed (a file that cannot be loaded, an
 * error outside of any test, no test at all) counts as one failure.
 * @param {Counts} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
function withRunnerFailure(counts, exitCode) {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {boolean} ok */
const asOneTest = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/** @type {Stage[]} */
const stages = [
  {
    name: 'types',
    title: 'Types',
    async run() {
      let ok = true;
      for (const project of ['shared', 'client', 'server', 'e2e', 'bench', 'scripts']) {
        if ((await run('typescript', 'tsc', ['-p', project])) !== 0) ok = false;
      }
      return asOneTest(ok);
    },
  },
  {
    name: 'lint',
    title: 'Lint and format',
    async run() {
      const lint = await run('oxlint', 'oxlint', ['--deny-warnings', '--report-unused-disable-directives']);
      const format = await run('prettier', 'prettier', ['--check', '--log-level', 'warn', '.']);
      return asOneTest(lint === 0 && format === 0);
    },
  },
  {
    name: 'unit',
    title: 'Unit and server tests',
    async run() {
      const file = path.join(reportDir, 'vitest.json');
      const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
      const code = await run('vitest', 'vitest', args);
      /** @type {VitestReport | undefined} */
      const report = await readReport(file);
      if (report === undefined) return asOneTest(false);
      const brokenFiles = report.testResults.filter(
        (entry) =>
          entry.status === 'failed' && entry.assertionResults.every((test) => test.status !== 'failed'),
      );
      return withRunnerFailure(
        {
          passed: report.numPassedTests,
          failed: report.numFailedTests + brokenFiles.length,
          skipped: report.numPendingTests + report.numTodoTests,
        },
        code,
      );
    },
  },
  {
    name: 'browser',
    title: 'Browser tests',
    async run() {
      const file = path.join(reportDir, 'playwright.json');
      const args = ['test', '--config=e2e/playwright.config.ts', '--reporter=list,json'];
      const code = await run('@playwright/test', 'playwright', args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
      /** @type {PlaywrightReport | undefined} */
      const report = await readReport(file);
      if (report === undefined) return asOneTest(false);
      const { expected, unexpected, flaky, skipped } = report.stats;
      return withRunnerFailure({ passed: expected + flaky, failed: unexpected, skipped }, code);
    },
  },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => stages.every((stage) => stage.name !== name));
if (unknown.length > 0) {
  process.stderr.write(
    `No such stage: ${unknown.join(', ')}. There are: ${stages.map((stage) => stage.name).join(', ')}.\n`,
  );
  process.exit(2);
}

const reportDir = await mkdtemp(path.join(os.tmpdir(), 'whoboard-test-'));
let passed = 0;
let failed = 0;
const summary = [];
for (const stage of stages) {
  if (wanted.length > 0 && !wanted.includes(stage.name)) continue;
  process.stdout.write(`\n== ${stage.title}\n`);
  const startedMs = Date.now();
  const counts = await stage.run().catch((error) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return asOneTest(false);
  });
  passed += counts.passed;
  failed += counts.failed;
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
  summary.push(`${stage.title}: ${counts.passed} passed, ${counts.failed} failed${skipped} (${seconds} s)`);
}
await rm(reportDir, { recursive: true, force: true });

process.stdout.write(`\n${summary.join('\n')}\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
