import { mkdirSync, writeFileSync } from 'node:fs';
import { durability } from './durability.ts';
import { floods } from './floods.ts';
import { hostile } from './hostile.ts';
import { join } from './join.ts';
import { latency } from './latency.ts';
import { say } from './processes.ts';
import { slowReader } from './slow-reader.ts';

const benches: Record<string, (rounds: number, only?: string) => Promise<unknown>> = {
  latency,
  durability,
  'slow-reader': slowReader,
  hostile,
  floods,
  join,
};

/**
 * `npm run bench -- sync [latency|durability|slow-reader|hostile|floods|join] [rounds] [scenario]`; all of them when none is
 * named.
 */
export async function run([name, rounds = '3', only]: readonly string[]): Promise<void> {
  const names = name === undefined ? Object.keys(benches) : [name];
  for (const each of names) {
    const bench = benches[each];
    if (!bench)
      throw new Error(`There is no bench of this name; there are ${Object.keys(benches).join(', ')}.`);
    const result = await bench(Number(rounds), only);
    const text = JSON.stringify(result, null, 2);
    say(`${each}: ${text}`);
    const folder = new URL('../results/', import.meta.url);
    mkdirSync(folder, { recursive: true });
    writeFileSync(new URL(`sync-${each}.json`, folder), `${text}\n`);
  }
  process.exit(0);
}
