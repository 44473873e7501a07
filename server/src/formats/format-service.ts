import type { Worker } from 'node:worker_threads';
import { AppError } from '@whoboard/shared/errors.ts';
import { createSlots } from '../slots.ts';
import { startWorker } from '../worker-thread.ts';
import type {
  FormatResults,
  FormatTask,
  FromFormatter,
  StoredPicture,
  ToFormatter,
} from './format-messages.ts';

type LoadPictures = (hashes: readonly string[]) => Promise<readonly StoredPicture[]>;
type Result = FormatResults[keyof FormatResults];

/** Reads and writes files of whole boards in threads of their own, so that nobody's board waits for them. */
export interface FormatService {
  /**
   * @param loadPictures gives the stored pictures of these hashes, as far as they are there
   * @throws AppError with the reason why a file cannot be read; `tooLarge` when it takes too much time or memory
   */
  run<T extends FormatTask['type']>(
    task: Extract<FormatTask, { type: T }>,
    loadPictures?: LoadPictures,
  ): Promise<FormatResults[T]>;
  close(): Promise<void>;
}

const maxAtOnce = 2;
/** A thread that has nothing to do for this long ends: what a large file took is given back with it. */
const idleMs = 30_000;
const timeLimitMs = 30_000;
/** Of a thread's heap; a file of the largest size allowed takes about 400. */
const maxHeapMb = 768;

export function createFormatService(): FormatService {
  const inTurn = createSlots(maxAtOnce);
  const threads = new Set<Worker>();
  const idle: { readonly thread: Worker; readonly timer: NodeJS.Timeout }[] = [];

  function takeThread(): Worker {
    const known = idle.pop();
    if (known) {
      clearTimeout(known.timer);
      known.thread.ref();
      return known.thread;
    }
    const thread = startWorker('./format-worker', import.meta.url, {
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    threads.add(thread);
    thread.on('exit', () => {
      threads.delete(thread);
      forget(thread);
    });
    // Whoever waits for a result has a listener too; without any, an error would end the process.
    thread.on('error', () => {});
    return thread;
  }

  function keepThread(thread: Worker): void {
    thread.unref();
    const timer = setTimeout(() => {
      forget(thread);
      void thread.terminate();
    }, idleMs);
    timer.unref();
    idle.push({ thread, timer });
  }

  function forget(thread: Worker): void {
    const at = idle.findIndex((each) => each.thread === thread);
    if (at >= 0) clearTimeout(idle.splice(at, 1)[0]!.timer);
  }

  async function runOnce(task: FormatTask, loadPictures: LoadPictures): Promise<Result> {
    const thread = takeThread();
    const answer = await runIn(thread, task, loadPictures);
    if (answer instanceof Error) {
      await thread.terminate();
      throw answer;
    }
    keepThread(thread);
    if (answer.type === 'failed') throw new AppError(answer.code, answer.message, answer.details);
    return answer.result;
  }

  return {
    run: <T extends FormatTask['type']>(
      task: Extract<FormatTask, { type: T }>,
      loadPictures: LoadPictures = () => Promise.resolve([]),
    ) => inTurn(() => runOnce(task, loadPictures)) as Promise<FormatResults[T]>,
    async close() {
      await Promise.all([...threads].map((thread) => thread.terminate()));
    },
  };
}

/** @returns the thread's answer, or the error after which the thread must not be used again */
function runIn(
  thread: Worker,
  task: FormatTask,
  loadPictures: LoadPictures,
): Promise<Exclude<FromFormatter, { type: 'wants' }> | Error> {
  const send = (message: ToFormatter): void => thread.postMessage(message);
  return new Promise((resolve) => {
    const end = (outcome: Exclude<FromFormatter, { type: 'wants' }> | Error): void => {
      clearTimeout(timer);
      thread.off('message', receive).off('error', fail).off('exit', exit);
      resolve(outcome);
    };
    const receive = (message: FromFormatter): void => {
      if (message.type !== 'wants') end(message);
      else loadPictures(message.hashes).then((pictures) => send({ type: 'pictures', pictures }), end);
    };
    const fail = (error: Error): void => {
      end('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? overLimit() : error);
    };
    const exit = (): void => end(new AppError('shuttingDown', 'The thread has ended.'));
    const timer = setTimeout(() => end(overLimit()), timeLimitMs);
    thread.on('message', receive).on('error', fail).on('exit', exit);
    send({ type: 'task', task });
  });
}

function overLimit(): AppError {
  return new AppError('tooLarge', 'This takes more time or memory than allowed.', { limit: '30 s' });
}
