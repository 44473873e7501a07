import type { PrintOptions } from '@whoboard/shared/print/print-options.ts';
import type { PrintKind, PrintProgress } from '@whoboard/shared/protocol/api.ts';
import { useEffect, useRef, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import type { Readable } from '../../model/readable.ts';
import { makePdf } from './make-pdf.ts';

export type PdfJob =
  | { readonly state: 'idle' }
  /** `progress` is null until the server has told how far it is. */
  | { readonly state: 'running'; readonly progress: PrintProgress | null }
  | { readonly state: 'ready'; readonly url: string; readonly fileName: string; readonly bytes: number }
  | { readonly state: 'failed'; readonly error: unknown };

/** What was just written reaches the server before it prints; it is waited for so long. */
const saveLimitMs = 5_000;

/** Making a PDF, one at a time; leaving the dialog cancels it. */
export function usePdfJob(editor: Editor) {
  const [job, setJob] = useState<PdfJob>({ state: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const url = job.state === 'ready' ? job.url : null;
  useEffect(() => () => void (url !== null && URL.revokeObjectURL(url)), [url]);

  const start = async (kind: PrintKind, options: PrintOptions): Promise<void> => {
    const abort = new AbortController();
    running.current = abort;
    setJob({ state: 'running', progress: null });
    try {
      await whenSaved(editor);
      const { blob, fileName } = await makePdf({
        boardId: editor.boardId,
        kind,
        options,
        signal: abort.signal,
        onProgress: (progress) => {
          if (running.current === abort) setJob({ state: 'running', progress });
        },
      });
      if (abort.signal.aborted) return;
      running.current = null;
      setJob({ state: 'ready', url: URL.createObjectURL(blob), fileName, bytes: blob.size });
    } catch (error) {
      if (abort.signal.aborted) return;
      running.current = null;
      setJob({ state: 'failed', error });
    }
  };
  /** Stops what runs, and forgets what was made when the choices change. */
  const reset = (): void => {
    running.current?.abort();
    running.current = null;
    setJob({ state: 'idle' });
  };
  return { job, start, reset };
}

function whenSaved({ connection }: Editor): Promise<void> {
  return settled(connection.state, ({ kind }) => kind !== 'saving' && kind !== 'loading');
}

function settled<T>(readable: Readable<T>, isSettled: (value: T) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      end();
      resolve();
    };
    const timer = setTimeout(finish, saveLimitMs);
    const end = readable.subscribe(() => isSettled(readable.get()) && finish());
    if (isSettled(readable.get())) finish();
  });
}
