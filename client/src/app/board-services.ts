import { AppError } from '@whoboard/shared/errors.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { boardApi } from '../model/board-api.ts';
import type { NoticeModel } from '../model/editor.ts';
import { formatBytes } from '../model/format-bytes.ts';
import { itemsMimeType, type ClipboardContent, type EditorServices, type FileLike } from '../model/services.ts';
import { pickFiles } from '../ui/pick-files.ts';
import { language } from './language.ts';

/** Say how far an upload is only when it takes longer than this. */
const slowUploadMs = 1_500;
const webItemsType = `web ${itemsMimeType}`;

/** What the browser does for an open board: uploads, file dialogs, the clipboard. */
export function boardServices(boardId: string, notices: () => NoticeModel | null): EditorServices {
  return {
    uploadFile: (file) => upload(boardId, file, notices),
    pickImages: () => pickFiles('image/jpeg,image/png,image/webp,image/gif,image/avif', true),
    writeClipboard,
    readClipboard,
  };
}

async function upload(boardId: string, file: FileLike, notices: () => NoticeModel | null) {
  if (!(file instanceof Blob)) throw new TypeError('Only files of the browser can be sent');
  if (file.size > limits.maxImageBytes) {
    throw new AppError('tooLarge', 'The image is too large', {
      limit: formatBytes(limits.maxImageBytes, language.get().locale),
    });
  }
  const timer = setTimeout(() => {
    const { t } = language.get();
    notices()?.tell({ text: t('app.upload.slow', { name: file.name }), tone: 'info' });
  }, slowUploadMs);
  try {
    return await boardApi.upload(boardId, file);
  } finally {
    clearTimeout(timer);
  }
}

async function writeClipboard({ text, items }: ClipboardContent): Promise<void> {
  const kinds: Record<string, Blob> = { 'text/plain': new Blob([text], { type: 'text/plain' }) };
  if (items !== undefined && ClipboardItem.supports?.(webItemsType)) {
    kinds[webItemsType] = new Blob([items], { type: webItemsType });
  }
  await navigator.clipboard.write([new ClipboardItem(kinds)]);
}

async function readClipboard(): Promise<ClipboardContent> {
  const [entry] = await navigator.clipboard.read();
  if (!entry) return { text: '' };
  const read = async (type: string) =>
    entry.types.includes(type) ? await (await entry.getType(type)).text() : undefined;
  const images = await Promise.all(
    entry.types
      .filter((type) => type.startsWith('image/'))
      .map(async (type) => new File([await entry.getType(type)], 'image', { type })),
  );
  const items = await read(webItemsType);
  return {
    text: (await read('text/plain')) ?? '',
    ...(items === undefined ? {} : { items }),
    ...(images.length > 0 ? { files: images } : {}),
  };
}
