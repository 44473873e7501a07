import { connectWriter, synced } from './clients.ts';

/** Joins a board with a real client and says how many milliseconds that took, everything present. */
const [port, board, count] = process.argv.slice(2);
const startedAt = performance.now();
const { provider, items } = connectWriter(Number(port), board!, 'joiner');
await synced(provider);
const tookMs = performance.now() - startedAt;
if (items.size !== Number(count)) throw new Error(`called synced with ${items.size} items`);
process.stdout.write(`${tookMs}\n`);
setTimeout(() => process.exit(0), 700);
