import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AppError } from '@whoboard/shared/errors.ts';
import type { PrintKind, PrintProgress, PrintQuery } from '@whoboard/shared/protocol/api.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import type { FromPrinter, PrintTask, ToPrinter } from './print-messages.ts';
import { PrintJobs } from './print-jobs.ts';

/** One PDF that somebody asks for. */
export interface PrintOrder {
  readonly boardId: string;
  readonly kind: PrintKind;
  readonly query: PrintQuery;
  /** Name of the person who prints, for the PDF's properties. */
  readonly author: string;
  /** Ends the print when nobody waits for it any more. */
  readonly signal?: AbortSignal;
}

/** A PDF that is done, as a file. */
export interface PrintedPdf {
  readonly path: string;
  readonly bytes: number;
  readonly pages: number;
  /** Title and kind in the board's language, ending in `.pdf`. */
  readonly fileName: string;
  /** Removes the file. */
  dispose(): Promise<void>;
}

/** Makes PDFs in child processes, a few at a time, and tells how far they are. */
export interface PrintService {
  /**
   * @throws AppError `printFailed`, `printTooSlow`, `tooManyRequests` when too many wait, `conflict` when it was cancelled
   * or its job is being printed already
   */
  print(order: PrintOrder): Promise<PrintedPdf>;
  /** Null for a job that is unknown, or was over a minute ago. */
  progress(boardId: string, job: string): PrintProgress | null;
  /** Ends a job at once. @returns false when there is none */
  cancel(boardId: string, job: string): boolean;
  /** Ends all jobs and removes what they left. */
  close(): Promise<void>;
}

export interface PrintServiceOptions {
  readonly store: Pick<Store, 'loadDocument' | 'getFile'>;
  readonly log: Log;
  /** Printed at the same time; more wait. */
  readonly maxRunning?: number;
  /** Waiting at the same time; more are refused. */
  readonly maxWaiting?: number;
  /** From the start of the child process to the finished PDF. */
  readonly timeLimitMs?: number;
}

/** Of the JavaScript heap; what Skia takes is watched by the child itself. */
const maxHeapMb = 512;
const defaults = { maxRunning: 2, maxWaiting: 20, timeLimitMs: 60_000 };

export function createPrintService(options: PrintServiceOptions): PrintService {
  const { store, log, timeLimitMs } = { ...defaults, ...options };
  const jobs = new PrintJobs(
    options.maxRunning ?? defaults.maxRunning,
    options.maxWaiting ?? defaults.maxWaiting,
  );
  /** One for each PDF: what lies in the system's folder for passing files may be removed by others at any time. */
  const folders = new Set<string>();

  async function freshFolder(): Promise<string> {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'whoboard-print-'));
    folders.add(folder);
    return folder;
  }

  async function remove(folder: string): Promise<void> {
    folders.delete(folder);
    await rm(folder, { recursive: true, force: true });
  }

  async function taskOf(order: PrintOrder, outFile: string): Promise<PrintTask> {
    // What anybody has seen is in the store, so the board's own process has nothing to encode.
    const updatesOf = async (kind: 'board' | 'session'): Promise<readonly Uint8Array[]> => {
      const { segments, updates } = await store.loadDocument(order.boardId, kind);
      return [...segments, ...updates.map(({ update }) => update)];
    };
    const showsSession = order.kind === 'results' || order.query.dots !== undefined;
    return {
      type: 'task',
      kind: order.kind,
      query: order.query,
      updates: await updatesOf('board'),
      sessionUpdates: showsSession ? await updatesOf('session') : [],
      author: order.author,
      now: Date.now(),
      outFile,
    };
  }

  async function answerFiles(child: ChildProcess, boardId: string, hashes: readonly string[]): Promise<void> {
    const files = [];
    for (const hash of hashes) {
      const file = await store.getFile(boardId, hash);
      if (file) files.push({ hash, bytes: file.bytes });
    }
    if (child.connected) child.send({ type: 'files', files } satisfies ToPrinter);
  }

  function run(
    order: PrintOrder,
    task: PrintTask,
    tell: (progress: PrintProgress) => void,
    signal: AbortSignal,
  ) {
    return new Promise<FromPrinter & { type: 'done' }>((resolve, reject) => {
      const child = startPrinter();
      const startedMs = Date.now();
      let outcome: (FromPrinter & { type: 'done' }) | AppError | undefined;
      const end = (error: AppError): void => {
        outcome ??= error;
        child.kill('SIGKILL');
      };
      const timer = setTimeout(() => {
        log.warn({ kind: order.kind, seconds: timeLimitMs / 1000 }, 'print took too long');
        end(new AppError('printTooSlow', 'The print took too long.', { seconds: timeLimitMs / 1000 }));
      }, timeLimitMs);
      const cancelled = (): void => end(new AppError('conflict', 'The print was cancelled.'));
      signal.addEventListener('abort', cancelled);

      child.on('message', (message: FromPrinter) => {
        if (message.type === 'ready') child.send(task);
        if (message.type === 'progress') tell(message.progress);
        if (message.type === 'wants') {
          answerFiles(child, order.boardId, message.hashes).catch(() => end(failure()));
        }
        if (message.type === 'done') outcome ??= message;
        if (message.type === 'failed') {
          log.error({ kind: order.kind, at: message.where }, 'print failed');
          outcome ??= failure();
        }
      });
      child.on('error', () => end(failure()));
      child.once('close', (code, by) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', cancelled);
        if (outcome === undefined) log.error({ kind: order.kind, code, by }, 'print process ended early');
        const result = outcome ?? failure();
        if (result instanceof AppError) {
          reject(result);
          return;
        }
        log.info(
          {
            kind: order.kind,
            pages: result.pages,
            bytes: result.bytes,
            ms: Date.now() - startedMs,
            cpuMs: result.cpuMs,
            peakMb: Math.round(result.peakBytes / 1e6),
          },
          'printed',
        );
        resolve(result);
      });
      if (signal.aborted) cancelled();
    });
  }

  return {
    print: (order) =>
      jobs.run(order.boardId, order.query.job, order.signal, async (tell, signal) => {
        const folder = await freshFolder();
        const outFile = path.join(folder, 'print.pdf');
        const dispose = () => remove(folder);
        try {
          const { pages, bytes, fileName } = await run(order, await taskOf(order, outFile), tell, signal);
          return { path: outFile, bytes, pages, fileName, dispose };
        } catch (error) {
          await dispose();
          throw error;
        }
      }),
    progress: (boardId, job) => jobs.progress(boardId, job),
    cancel: (boardId, job) => jobs.cancel(boardId, job),
    async close() {
      await jobs.close();
      await Promise.all([...folders].map(remove));
    },
  };
}

function failure(): AppError {
  return new AppError('printFailed', 'The PDF could not be made.');
}

/** The child's module stands beside this one, in the sources as in the build. */
function startPrinter(): ChildProcess {
  const isSource = import.meta.url.endsWith('.ts');
  const module = new URL(isSource ? './print-worker.ts' : './print-worker.js', import.meta.url);
  const loader = isSource
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
  const { NODE_OPTIONS: _, ...env } = process.env;
  return fork(fileURLToPath(module), [], {
    execArgv: [...loader, `--max-old-space-size=${maxHeapMb}`, '--expose-gc'],
    env,
    serialization: 'advanced',
    // Nothing that a library prints may reach the log: it could quote what people wrote.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}
