import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CreateBoardResponse } from '@whoboard/shared/protocol/api.ts';
import {
  createBoard,
  errorOf,
  join,
  startTestServer,
  type TestBrowser,
  type TestServer,
} from '../testing/http-server.ts';
import { readPages } from '../testing/read-pdf.ts';

const limit = 60_000;
let server: TestServer;
let board: CreateBoardResponse;
let browser: TestBrowser;
let path: string;
beforeAll(async () => {
  server = await startTestServer();
  board = await createBoard(server, { title: 'Été : « à l’atelier »', locale: 'fr' });
  ({ browser } = await join(server, board, 'observer'));
  path = `/api/boards/${board.id}/print`;
});
afterAll(() => server.stop());

describe('a print', { timeout: limit }, () => {
  it('is a PDF with a name, for every member', async () => {
    const answer = await browser.fetch(`${path}/poster.pdf?size=A3&orientation=landscape`);
    expect(answer.status).toBe(200);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'cache-control': 'no-store',
    });
    const disposition = headers['content-disposition']!;
    expect(disposition).toMatch(/^inline; filename="[\w .-]+\.pdf"; filename\*=UTF-8''[\w.%~-]+$/);
    expect(decodeURIComponent(disposition.split("UTF-8''")[1]!)).toContain(
      'Été « à l’atelier » – affiche – ',
    );
    const [page] = await readPages(bytes);
    expect([page!.widthPt, page!.heightPt]).toEqual([1190.551, 841.89]);
  });

  it('has a size of its own when both edges are given', async () => {
    const answer = await browser.fetch(`${path}/poster.pdf?size=own&width=210.5&height=99`);
    const [page] = await readPages(new Uint8Array(await answer.arrayBuffer()));
    expect(page!.widthPt).toBeCloseTo((210.5 * 72) / 25.4, 2);
    expect(page!.heightPt).toBeCloseTo((99 * 72) / 25.4, 2);
  });

  it.each([
    'size=A7',
    'size=own',
    'size=own&width=100',
    'size=own&width=NaN&height=100',
    'size=own&width=-100&height=100',
    'size=own&width=100&height=1e9',
    'orientation=sideways',
    'job=../../etc',
    `items=${'x'.repeat(20_001)}`,
  ])('is refused for %.40s', async (query) => {
    expect(await errorOf(await browser.fetch(`${path}/poster.pdf?${query}`))).toBe('400 badRequest');
  });

  it('is refused for an unknown kind, board, job and person', async () => {
    expect(await errorOf(await browser.fetch(`${path}/book.pdf`))).toBe('404 notFound');
    expect(await errorOf(await browser.fetch(`${path}/poster`))).toBe('404 notFound');
    expect(await errorOf(await browser.fetch('/api/boards/nowhere/print/poster.pdf'))).toBe(
      '404 boardNotFound',
    );
    expect(await errorOf(await server.browser().fetch(`${path}/poster.pdf`))).toBe('401 notSignedIn');
    for (const method of ['GET', 'DELETE']) {
      expect(await errorOf(await browser.fetch(`${path}/progress/unknown`, { method }))).toBe('404 notFound');
      expect(await errorOf(await browser.fetch(`${path}/progress/a%2Fb`, { method }))).toBe('404 notFound');
    }
  });

  it('can be cancelled by its name', async () => {
    const printing = browser.fetch(`${path}/sheet.pdf?job=mine`);
    let cancelled: Response;
    do cancelled = await browser.fetch(`${path}/progress/mine`, { method: 'DELETE' });
    while (cancelled.status === 404);
    expect(cancelled.status).toBe(204);
    expect(await errorOf(await printing)).toBe('409 conflict');
    const progress = await browser.fetch(`${path}/progress/mine`);
    expect(await progress.json()).toMatchObject({ state: 'cancelled' });
  });
});
