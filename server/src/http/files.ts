import { Router } from 'express';
import { AppError } from '@whoboard/shared/errors.ts';
import { avatarRequest } from '@whoboard/shared/protocol/api.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { editors, everyone } from '../access/access.ts';
import { keepFiles } from '../boards/board-files.ts';
import type { Context } from '../context.ts';
import { drawAvatar } from '../images/avatar.ts';
import { createSlots } from '../slots.ts';
import { takeInImage, type TakenImage } from '../images/take-in-image.ts';
import type { RateLimits } from './rate-limits.ts';
import { forMembers, onlyMembers, parseInput, pathPart } from './request.ts';
import { queueUploads, readUpload, uploadedFile } from './upload.ts';

const hashPattern = /^[0-9a-f]{64}$/;
const maxUploadsAtOnce = 8;
/** Pictures decoded at a time; each takes up to 200 MB while it is. */
const maxDecodedAtOnce = 2;

/** Pictures of a board: uploads, drawn avatars, and the way to see them. */
export function createFileRoutes({ access, store }: Context, rate: RateLimits): Router {
  const router = Router();
  const decode = createSlots(maxDecodedAtOnce);
  const queue = queueUploads(maxUploadsAtOnce);

  async function keep(boardId: string, image: TakenImage) {
    await keepFiles(store, boardId, [image]);
    return { hash: image.hash, width: image.width, height: image.height };
  }

  router.post(
    '/boards/:id/files',
    rate.upload,
    onlyMembers(access, editors),
    queue,
    readUpload(limits.maxImageBytes),
    forMembers(access, editors, async (request, response, member) => {
      const { bytes } = uploadedFile(request);
      const image = await decode(() => takeInImage(bytes));
      response.status(201).json(await keep(member.boardId, image));
    }),
  );

  router.post(
    '/boards/:id/avatars',
    rate.upload,
    forMembers(access, editors, async (request, response, member) => {
      const { seed } = parseInput(avatarRequest, request.body);
      response.status(201).json(await keep(member.boardId, await decode(() => drawAvatar(seed))));
    }),
  );

  router.get(
    '/boards/:id/files/:hash',
    forMembers(access, everyone, async (request, response, member) => {
      const hash = pathPart(request, 'hash');
      const file = hashPattern.test(hash) ? await store.getFile(member.boardId, hash) : null;
      if (!file) throw new AppError('notFound', 'The board has no such file.');
      response.set({
        'Cache-Control': 'private, max-age=31536000, immutable',
        'Content-Type': file.mime,
        'Content-Disposition': 'inline',
        ETag: `"${hash}"`,
      });
      response.send(Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength));
    }),
  );
  return router;
}
