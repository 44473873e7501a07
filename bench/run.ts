/** Runs one bench by its name: `npm run bench -- canvas`. Figures go to bench/results/. */
const [name, ...args] = process.argv.slice(2);
if (name === undefined || !/^[a-z-]+$/.test(name)) {
  process.stderr.write('Which bench? For example: npm run bench -- canvas\n');
  process.exit(2);
}
const bench = (await import(`./${String(name)}/run.ts`)) as {
  run: (args: readonly string[]) => Promise<void>;
};
await bench.run(args);

export {};
