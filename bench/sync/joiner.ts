import { once } from 'node:events';
import { connectWriter, synced } from './clients.ts';

/**
 * Joins a board with a real client when it is told to, and says how many milliseconds that took, everything present.
 * Arguments: port, board, number of items.
 */
const [port, board, count] = process.argv.slice(2);
process.stdout.write('ready\n');
await once(process.stdin, 'data');
const startedAt = performance.now();
const { provider, items } = connectWriter(Number(port), board!, 'joiner');
await synced(provider);
const tookMs = performance.now() - startedAt;
if (items.size !== Number(count)) throw new Error(`called synced with ${items.size} items`);
process.stdout.write(`${tookMs}\n`);
setTimeout(() => process.exit(0), 700);
