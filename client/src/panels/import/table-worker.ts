import { AppError } from '@whoboard/shared/errors.ts';
import type { TaskAnswer, TaskCall } from './table-messages.ts';
import { TableTasks } from './table-tasks.ts';

/** The part of a worker's global scope that is used; the page's own types know only windows. */
interface WorkerScope {
  postMessage(answer: TaskAnswer): void;
  addEventListener(type: 'message', listener: (event: { readonly data: TaskCall }) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const tasks = new TableTasks();

scope.addEventListener('message', ({ data: { id, name, args } }) => {
  try {
    const run = tasks[name] as (...given: readonly unknown[]) => unknown;
    scope.postMessage({ id, result: run.apply(tasks, args) });
  } catch (error) {
    // A bug is thrown on: it arrives at the page as the worker's error.
    if (!(error instanceof AppError)) throw error;
    const { code, message, details } = error;
    scope.postMessage({ id, failed: { code, message, details } });
  }
});
