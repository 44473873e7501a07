import { AppError } from '@whoboard/shared/errors.ts';
import type { ImageFile } from '@whoboard/shared/items/image-file.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { boardApi } from '../model/board-api.ts';
import type { NoticeModel } from '../model/editor.ts';
import { formatBytes } from '../model/format-bytes.ts';
import type { FileLike } from '../model/services.ts';
import type { Language } from '../ui/language.tsx';

/** How far an upload is, is said only when it takes longer than this. */
const slowMs = 1_500;

/**
 * Sends a picture to a board; a slow one is told of meanwhile, one that is too large is not sent at all.
 * @throws AppError, Unreachable
 */
export async function uploadWithWord(
  boardId: string,
  file: FileLike,
  { t, locale }: Language,
  notices: () => NoticeModel | undefined,
): Promise<ImageFile> {
  if (!(file instanceof Blob)) throw new TypeError('Only files of the browser can be sent');
  if (file.size > limits.maxImageBytes) {
    throw new AppError('tooLarge', 'The image is too large', {
      limit: formatBytes(limits.maxImageBytes, locale),
    });
  }
  let percent = 0;
  const timer = setTimeout(() => {
    notices()?.tell({ text: t('app.upload.slow', { name: file.name, percent }), tone: 'info' });
  }, slowMs);
  try {
    return await boardApi.upload(boardId, file, (fraction) => {
      percent = Math.round(fraction * 100);
    });
  } finally {
    clearTimeout(timer);
  }
}
