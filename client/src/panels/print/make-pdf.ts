import { AppError } from '@whoboard/shared/errors.ts';
import { newId } from '@whoboard/shared/ids.ts';
import type { PrintOptions } from '@whoboard/shared/print/print-options.ts';
import {
  errorResponse,
  printProgress,
  type PrintKind,
  type PrintProgress,
} from '@whoboard/shared/protocol/api.ts';
import { Unreachable } from '../../model/board-api.ts';
import { pdfUrl } from './print-form.ts';

/** A PDF that the server has made. */
export interface MadePdf {
  readonly blob: Blob;
  readonly fileName: string;
}

export interface PdfOrder {
  readonly boardId: string;
  readonly kind: PrintKind;
  readonly options: PrintOptions;
  /** Cancels it here and on the server. */
  readonly signal: AbortSignal;
  readonly onProgress: (progress: PrintProgress) => void;
}

const pollMs = 300;

/**
 * Has the server make a PDF.
 * @throws AppError with the server's code, Unreachable, or the signal's AbortError
 */
export async function makePdf({ boardId, kind, options, signal, onProgress }: PdfOrder): Promise<MadePdf> {
  const job = newId();
  const progressUrl = `/api/boards/${boardId}/print/progress/${job}`;
  const timer = setInterval(() => void ask(progressUrl, onProgress), pollMs);
  const cancel = (): void => void fetch(progressUrl, { method: 'DELETE' }).catch(() => {});
  signal.addEventListener('abort', cancel, { once: true });
  try {
    const answer = await fetch(pdfUrl(boardId, kind, options, job), { signal });
    if (!answer.ok) throw await errorOf(answer);
    return { blob: await answer.blob(), fileName: fileNameOf(answer) };
  } catch (error) {
    if (error instanceof TypeError) throw new Unreachable('The server cannot be reached', { cause: error });
    throw error;
  } finally {
    clearInterval(timer);
    signal.removeEventListener('abort', cancel);
  }
}

/** Progress is a comfort: an answer that does not come or fit is passed over. */
async function ask(url: string, onProgress: (progress: PrintProgress) => void): Promise<void> {
  try {
    const answer = await fetch(url);
    const parsed = printProgress.safeParse(await answer.json());
    if (parsed.success) onProgress(parsed.data);
  } catch {
    return;
  }
}

async function errorOf(answer: Response): Promise<Error> {
  const body: unknown = await answer.json().catch(() => undefined);
  const parsed = errorResponse.safeParse(body);
  if (!parsed.success) return new AppError('internal', `The server answered ${answer.status}`);
  const { code, message, details } = parsed.data.error;
  return new AppError(code, message, details);
}

/** The name after `filename*` (RFC 5987). */
function fileNameOf(answer: Response): string {
  const header = answer.headers.get('content-disposition') ?? '';
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header)?.[1];
  return encoded === undefined ? 'whoboard.pdf' : decodeURIComponent(encoded);
}
