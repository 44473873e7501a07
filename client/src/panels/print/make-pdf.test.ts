import { afterEach, expect, it, vi } from 'vitest';
import { Unreachable } from '../../model/board-api.ts';
import { makePdf, type PdfOrder } from './make-pdf.ts';

afterEach(() => void vi.unstubAllGlobals());

function order(abort = new AbortController()): PdfOrder {
  return {
    boardId: 'b1',
    kind: 'poster',
    options: { paper: { size: 'A4', orientation: 'auto' }, items: null },
    signal: abort.signal,
    onProgress: () => {},
  };
}

it('takes the PDF and its name', async () => {
  const headers = {
    'content-disposition':
      'inline; filename="x.pdf"; filename*=UTF-8\'\'%C3%89t%C3%A9%20%E2%80%93%20affiche.pdf',
  };
  vi.stubGlobal('fetch', async () => new Response('%PDF-1.7', { headers }));
  const { blob, fileName } = await makePdf(order());
  expect(fileName).toBe('Été – affiche.pdf');
  expect(await blob.text()).toBe('%PDF-1.7');
});

it('throws what the server says, and tells when it cannot be reached', async () => {
  const error = { code: 'printTooSlow', message: 'The print took too long.', details: { seconds: 60 } };
  vi.stubGlobal('fetch', async () => Response.json({ error }, { status: 503 }));
  await expect(makePdf(order())).rejects.toMatchObject({ code: 'printTooSlow', details: { seconds: 60 } });
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
  await expect(makePdf(order())).rejects.toMatchObject({ code: 'internal' });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
  await expect(makePdf(order())).rejects.toBeInstanceOf(Unreachable);
});

it('cancels on the server too', async () => {
  const calls: string[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    calls.push(`${init.method ?? 'GET'} ${url.replace(/[\w-]+$/, '*')}`);
    return new Promise((_, reject) => {
      init.signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
    });
  });
  const abort = new AbortController();
  const printing = makePdf(order(abort));
  abort.abort();
  await expect(printing).rejects.toMatchObject({ name: 'AbortError' });
  expect(calls).toContain('DELETE /api/boards/b1/print/progress/*');
});
