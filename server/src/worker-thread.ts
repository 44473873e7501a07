import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * Starts a worker thread from a module beside the caller, whether the program runs from its TypeScript sources or from
 * compiled files.
 * @param name the module's name without its ending, such as `./compact-worker`
 * @param base the caller's `import.meta.url`
 */
export function startWorker(name: string, base: string, options: WorkerOptions = {}): Worker {
  if (!base.endsWith('.ts')) return new Worker(new URL(`${name}.js`, base), options);
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const source = JSON.stringify(new URL(`${name}.ts`, base).href);
  return new Worker(`import(${tsx}).then(({ register }) => { register(); return import(${source}); });`, {
    ...options,
    eval: true,
    execArgv: [],
  });
}
