/**
 * `npm start`: builds what is missing, then runs the server in this same process, so that signals and
 * the exit code are the server's own.
 */
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Whoboard needs Node 20.19 or later; this is Node ${process.versions.node}.\n`);
  process.exit(1);
}

const serverMain = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../server/dist/main.js');

try {
  await ensureBuilt();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

process.env['NODE_ENV'] ??= 'production';
process.setSourceMapsEnabled(true);
process.argv[1] = serverMain;
await import(pathToFileURL(serverMain).href);
