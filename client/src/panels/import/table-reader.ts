import { AppError } from '@whoboard/shared/errors.ts';
import type { TaskAnswer, TaskArgs, TaskCall, TaskName, TaskResult } from './table-messages.ts';
import type { TableTasks } from './table-tasks.ts';

/** Has tables read without keeping the page waiting. */
export interface TableReader {
  run<N extends TaskName>(name: N, ...args: TaskArgs<N>): Promise<TaskResult<N>>;
  /** Gives up whatever is being read. */
  close(): void;
}

/** A reader in a worker of its own, or in the page where there are none. */
export function createTableReader(): TableReader {
  return typeof Worker === 'undefined' ? createDirectReader() : createWorkerReader();
}

/** A reader in the page itself. */
export function createDirectReader(): TableReader {
  let tasks: TableTasks | undefined;
  return {
    run: async (name, ...args) => {
      const { TableTasks: Tasks } = await import('./table-tasks.ts');
      tasks ??= new Tasks();
      const run = tasks[name] as (...given: readonly unknown[]) => TaskResult<typeof name>;
      return run.apply(tasks, args);
    },
    close: () => {},
  };
}

function createWorkerReader(): TableReader {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: Error) => void }>();
  let last = 0;
  const fail = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<TaskAnswer>) => {
    const call = waiting.get(data.id);
    waiting.delete(data.id);
    if ('failed' in data) {
      const { code, message, details } = data.failed;
      call?.reject(new AppError(code, message, details));
    } else call?.resolve(data.result as never);
  });
  worker.addEventListener('error', () => fail(new AppError('importInvalid', 'the table cannot be read')));
  return {
    run: (name, ...args) =>
      new Promise((resolve, reject) => {
        const call: TaskCall = { id: ++last, name, args };
        waiting.set(call.id, { resolve, reject });
        worker.postMessage(call);
      }),
    close() {
      worker.terminate();
      waiting.clear();
    },
  };
}
