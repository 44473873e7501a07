import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { AppError } from '@whoboard/shared/errors.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import type { StoredPicture } from '../formats/format-messages.ts';
import type { TakenImage } from '../images/take-in-image.ts';

/**
 * Checks the pictures that come with an imported board. They stay byte for byte what they are, since the board names
 * them by their hash; so they must be what this program stores itself.
 * @throws AppError `importInvalid` with the first one that is not
 */
export async function checkImportedFiles(files: readonly StoredPicture[]): Promise<readonly TakenImage[]> {
  const checked: TakenImage[] = [];
  for (const [index, file] of files.entries()) checked.push(await checkFile(file, `files[${index}]`));
  return checked;
}

async function checkFile({ hash, mime, bytes }: StoredPicture, where: string): Promise<TakenImage> {
  if (createHash('sha256').update(bytes).digest('hex') !== hash)
    throw problem(where, 'hash and content differ');
  // The header only: what a small file unfolds to is not unfolded here.
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (header?.format !== 'jpeg' && header?.format !== 'png') throw problem(where, 'neither JPEG nor PNG');
  const { format, width, height, orientation = 1 } = header;
  if (mime !== `image/${format}`) throw problem(where, 'type and content differ');
  if (orientation !== 1) throw problem(where, 'not upright');
  if (width * height > limits.maxImagePixels) throw problem(where, 'too many pixels');
  return { hash, mime: `image/${format}`, width, height, bytes };
}

function problem(where: string, reason: string): AppError {
  return new AppError('importInvalid', 'A picture of the file does not fit.', {
    where: `${where}: ${reason}`,
  });
}
