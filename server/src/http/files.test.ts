import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileResponse, type CreateBoardResponse } from '@whoboard/shared/protocol/api.ts';
import {
  createBoard,
  errorOf,
  join,
  startTestServer,
  type TestBrowser,
  type TestServer,
} from '../testing/http-server.ts';
import { heic, photo, pngBomb } from '../testing/pictures.ts';

let server: TestServer;
let board: CreateBoardResponse;
let browser: TestBrowser;
let path: string;
beforeAll(async () => {
  server = await startTestServer();
  board = await createBoard(server);
  ({ browser } = await join(server, board, 'participant'));
  path = `/api/boards/${board.id}/files`;
});
afterAll(() => server.stop());

function upload(bytes: Uint8Array, field = 'file'): Promise<Response> {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'ça.png');
  return browser.fetch(path, { method: 'POST', body: form });
}

describe('pictures', () => {
  it('are stored, and come back to members only, for good', async () => {
    const response = await upload(await photo());
    expect(response.status).toBe(201);
    const { hash, width, height } = fileResponse.parse(await response.json());
    expect([width, height]).toEqual([40, 20]);

    const answer = await browser.fetch(`${path}/${hash}`);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    });
    const cached = await request(server.url)
      .get(`${path}/${hash}`)
      .set({ Cookie: browser.cookies, 'If-None-Match': `"${hash}"` });
    expect(cached.status).toBe(304);

    const elsewhere = await join(server, await createBoard(server), 'facilitator');
    expect(await errorOf(await elsewhere.browser.fetch(`${path}/${hash}`))).toBe('401 notSignedIn');
    const id = elsewhere.browser.cookies.split('=')[0]!.replace('whoboard_', '');
    expect(await errorOf(await elsewhere.browser.fetch(`/api/boards/${id}/files/${hash}`))).toBe(
      '404 notFound',
    );
  });

  it.each(['..%2f..%2fetc%2fpasswd', 'A'.repeat(64), 'a'.repeat(63)])('knows no file %s', async (hash) => {
    expect(await errorOf(await browser.fetch(`${path}/${hash}`))).toBe('404 notFound');
  });

  it('are refused with the reason', async () => {
    expect(await errorOf(await upload(Buffer.from('<html>')))).toBe('415 notAnImage');
    expect(await errorOf(await upload(heic))).toBe('415 imageFormatUnsupported');
    expect(await errorOf(await upload(pngBomb()))).toBe('413 imageTooManyPixels');
    const large = await upload(Buffer.alloc(20 * 1024 * 1024));
    expect(await large.json()).toMatchObject({ error: { code: 'tooLarge', details: { limit: '10 MiB' } } });
    expect(large.status).toBe(413);
    expect(await errorOf(await upload(await photo(), 'picture'))).toBe('400 badRequest');
    expect(await errorOf(await browser.send('POST', path, {}))).toBe('400 badRequest');
    const broken = { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' };
    expect(await errorOf(await browser.fetch(path, broken))).toBe('400 badRequest');
    expect((await upload(await photo())).status).toBe(201);
  });
});

describe('avatars', () => {
  const draw = (seed: unknown) => browser.send('POST', `/api/boards/${board.id}/avatars`, { seed });

  it('are drawn from a seed and stored like uploads', async () => {
    const response = await draw('Claire <&"');
    expect(response.status).toBe(201);
    const { hash, width, height } = fileResponse.parse(await response.json());
    expect([width, height]).toEqual([512, 512]);
    expect((await browser.fetch(`${path}/${hash}`)).headers.get('content-type')).toBe('image/png');
    expect(fileResponse.parse(await (await draw('Claire <&"')).json()).hash).toBe(hash);
    expect(fileResponse.parse(await (await draw('Paul')).json()).hash).not.toBe(hash);
  });

  it.each(['', 'x'.repeat(101), 3, null])('are not drawn from %j', async (seed) => {
    expect(await errorOf(await draw(seed))).toBe('400 badRequest');
  });
});
