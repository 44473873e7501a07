import { AppError } from '@whoboard/shared/errors.ts';
import { createSlots } from '../images/slots.ts';
import { startWorker } from '../worker-thread.ts';
import type {
  FormatResults,
  FormatTask,
  FromFormatter,
  StoredPicture,
  ToFormatter,
} from './format-messages.ts';

/** Reads and writes files of whole boards, each in a thread of its own, so that nobody's board waits for it. */
export interface FormatService {
  /**
   * @param loadPictures gives the stored pictures of these hashes, as far as they are there
   * @throws AppError with the reason why a file cannot be read; `tooLarge` when it takes too much time or memory
   */
  run<T extends FormatTask['type']>(
    task: Extract<FormatTask, { type: T }>,
    loadPictures?: (hashes: readonly string[]) => Promise<readonly StoredPicture[]>,
  ): Promise<FormatResults[T]>;
}

const maxAtOnce = 2;
const timeLimitMs = 30_000;
/** Of the thread's heap; a file of the largest size allowed takes about 400. */
const maxHeapMb = 768;

export function createFormatService(): FormatService {
  const inTurn = createSlots(maxAtOnce);
  return {
    run: <T extends FormatTask['type']>(
      task: Extract<FormatTask, { type: T }>,
      loadPictures: (hashes: readonly string[]) => Promise<readonly StoredPicture[]> = () =>
        Promise.resolve([]),
    ) => inTurn(() => runInThread(task, loadPictures)) as Promise<FormatResults[T]>,
  };
}

function runInThread(
  task: FormatTask,
  loadPictures: (hashes: readonly string[]) => Promise<readonly StoredPicture[]>,
): Promise<FormatResults[keyof FormatResults]> {
  const worker = startWorker('./format-worker', import.meta.url, {
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  const send = (message: ToFormatter): void => worker.postMessage(message);
  const overLimit = (): AppError =>
    new AppError('tooLarge', 'This takes more time or memory than allowed.', { limit: '30 s' });
  return new Promise<FormatResults[keyof FormatResults]>((resolve, reject) => {
    const timer = setTimeout(() => reject(overLimit()), timeLimitMs);
    worker.on('message', (message: FromFormatter) => {
      if (message.type === 'wants') {
        loadPictures(message.hashes).then((pictures) => send({ type: 'pictures', pictures }), reject);
      } else if (message.type === 'done') resolve(message.result);
      else reject(new AppError(message.code, message.message, message.details));
    });
    worker.on('error', (error) => {
      reject('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? overLimit() : error);
    });
    worker.on('exit', () => {
      clearTimeout(timer);
      reject(new AppError('internal', 'The thread ended early.'));
    });
    send({ type: 'task', task });
  }).finally(() => void worker.terminate());
}
