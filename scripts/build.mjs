/**
 * Builds what is missing or out of date: the client into client/dist, the server into server/dist.
 * `node scripts/build.mjs` builds; start.mjs and the browser tests call `ensureBuilt()`.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';

const rootDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const lockFile = path.join(rootDir, '.cache', 'build.lock');
const isTestFile = /\.test\.tsx?$/;

/**
 * @typedef {{ name: string, dir: string, main: string, viteArgs: string[], inputs: string[] }} Part
 * `main` is the file without which the part counts as not built; `inputs` are what it is built from.
 */

/** @type {Part[]} */
const parts = [
  {
    name: 'client',
    dir: 'client',
    main: 'index.html',
    viteArgs: [],
    inputs: [
      'client/src',
      'client/public',
      'client/index.html',
      'client/vite.config.ts',
      'client/package.json',
      'shared/src',
      'shared/package.json',
      'package-lock.json',
    ],
  },
  {
    name: 'server',
    dir: 'server',
    main: 'main.js',
    viteArgs: ['--ssr'],
    inputs: [
      'server/src',
      'server/vite.config.ts',
      'server/package.json',
      'shared/src',
      'shared/package.json',
      'package-lock.json',
    ],
  },
];

/**
 * The files at or below `target`, each with size and time of its last change. A list, not only the
 * newest time, so that a deleted file or a switch to an older commit is noticed too.
 * @param {string} target path from the root
 * @returns {Promise<string[]>}
 */
async function describeFiles(target) {
  const absolute = path.join(rootDir, target);
  const info = await stat(absolute).catch(() => undefined);
  if (info === undefined) return [];
  if (!info.isDirectory()) return isTestFile.test(target) ? [] : [`${target} ${info.size} ${info.mtimeMs}`];
  const names = (await readdir(absolute)).sort();
  const nested = await Promise.all(names.map((name) => describeFiles(`${target}/${name}`)));
  return nested.flat();
}

/** @param {Part} part */
async function fingerprint(part) {
  const files = await Promise.all(part.inputs.map(describeFiles));
  return createHash('sha256').update(files.flat().join('\n')).digest('hex');
}

/** @param {Part} part */
const stampFile = (part) => path.join(rootDir, part.dir, 'dist', '.built-from');

/** @param {Part} part */
async function isFresh(part) {
  if (!existsSync(path.join(rootDir, part.dir, 'dist', part.main))) return false;
  const stamp = await readFile(stampFile(part), 'utf8').catch(() => '');
  return stamp === (await fingerprint(part));
}

/** @param {Part} part */
async function build(part) {
  const startedFrom = await fingerprint(part);
  await rm(stampFile(part), { force: true });
  const vite = path.join(
    path.dirname(createRequire(import.meta.url).resolve('vite/package.json')),
    'bin/vite.js',
  );
  const args = [vite, 'build', ...part.viteArgs, '--logLevel', 'warn'];
  const child = spawn(process.execPath, args, {
    cwd: path.join(rootDir, part.dir),
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 2, 2],
  });
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`The ${part.name} could not be built (vite ended with ${code}).`);
  await writeFile(stampFile(part), startedFrom);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Runs `work` while no other process of this folder builds, so that two of them never write the same output.
 * @param {() => Promise<void>} work
 */
async function alone(work) {
  await mkdir(path.dirname(lockFile), { recursive: true });
  for (;;) {
    try {
      const handle = await open(lockFile, 'wx');
      await handle.writeFile(String(process.pid));
      await handle.close();
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const holder = Number(await readFile(lockFile, 'utf8').catch(() => ''));
      // An empty file is a lock whose owner is about to write its number, or died before it could.
      const ageMs = Date.now() - (await stat(lockFile).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
      if (holder > 0 ? !isAlive(holder) : ageMs > 2000) await rm(lockFile, { force: true });
      else await sleep(200);
    }
  }
  try {
    await work();
  } finally {
    await rm(lockFile, { force: true });
  }
}

/** @param {Part[]} candidates */
async function stale(candidates) {
  const fresh = await Promise.all(candidates.map(isFresh));
  return candidates.filter((_, index) => !fresh[index]);
}

/**
 * Builds the parts that are missing or older than their sources; says so on stderr when there is something to do.
 * @returns {Promise<void>}
 */
export async function ensureBuilt() {
  if ((await stale(parts)).length === 0) return;
  await alone(async () => {
    const todo = await stale(parts);
    if (todo.length === 0) return;
    const startedMs = Date.now();
    process.stderr.write(`Building ${todo.map((part) => part.name).join(' and ')} …\n`);
    await Promise.all(todo.map(build));
    process.stderr.write(`Built in ${((Date.now() - startedMs) / 1000).toFixed(1)} s.\n`);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await ensureBuilt();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
