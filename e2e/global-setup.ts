import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

/** Builds client and server as `npm start` does, once, before any test starts a server. */
export default async function build(): Promise<void> {
  const script = path.resolve(import.meta.dirname, '../scripts/build.mjs');
  const child = spawn(process.execPath, [script], { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error('The build failed; the browser tests need it.');
}
