import { AppError } from '@whoboard/shared/errors.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { formatBytes } from '../format-bytes.ts';
import type { TakenImage } from '../images/take-in-image.ts';
import type { FileRow, Store } from '../store/store.ts';

/**
 * Keeps pictures with a board; those that it has already stay as they are.
 * @throws AppError `tooLarge`, before anything is kept, when the board would hold too many bytes of them
 */
export async function keepFiles(
  store: Pick<Store, 'listFiles' | 'putFile'>,
  boardId: string,
  images: readonly TakenImage[],
): Promise<void> {
  const sizes = new Map((await store.listFiles(boardId)).map(({ hash, size }) => [hash, size]));
  for (const { hash, bytes } of images) sizes.set(hash, bytes.byteLength);
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  if (total > limits.maxBoardFileBytes) {
    const limit = formatBytes(limits.maxBoardFileBytes);
    throw new AppError('tooLarge', 'The board holds too many bytes of pictures.', { limit });
  }
  for (const image of images) await store.putFile({ boardId, createdAt: Date.now(), ...image });
}

/**
 * The pictures of these hashes, as far as the board has them, for one file.
 * @throws AppError `tooLarge`, before any is read, when they are too many bytes for that
 */
export async function loadFiles(
  store: Pick<Store, 'listFiles' | 'getFile'>,
  boardId: string,
  hashes: readonly string[],
): Promise<readonly FileRow[]> {
  const wanted = new Set(hashes);
  const kept = (await store.listFiles(boardId)).filter(({ hash }) => wanted.has(hash));
  if (kept.reduce((sum, { size }) => sum + size, 0) > limits.maxExportFileBytes) {
    const limit = formatBytes(limits.maxExportFileBytes);
    throw new AppError('tooLarge', 'The pictures have too many bytes for one file.', { limit });
  }
  const files = await Promise.all(kept.map(({ hash }) => store.getFile(boardId, hash)));
  return files.filter((file) => file !== null);
}
