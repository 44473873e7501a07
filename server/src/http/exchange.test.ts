import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportBoard } from '@whoboard/shared/formats/json.ts';
import {
  boardResponse,
  createBoardResponse,
  importResponse,
  type CreateBoardResponse,
} from '@whoboard/shared/protocol/api.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import {
  createBoard,
  errorOf,
  join,
  keyOf,
  startTestServer,
  type TestBrowser,
  type TestServer,
} from '../testing/http-server.ts';
import { largePhoto, photo } from '../testing/pictures.ts';

let server: TestServer;
let demo: CreateBoardResponse;
let facilitator: TestBrowser;
let exported: string;

beforeAll(async () => {
  server = await startTestServer();
  demo = await createBoard(server, { template: 'demo', locale: 'fr', title: 'Atelier d’été: «été»/2' });
  facilitator = (await join(server, demo, 'facilitator')).browser;
  exported = await (await facilitator.fetch(`/api/boards/${demo.id}/export.json`)).text();
});
afterAll(() => server.stop());

function post(
  browser: TestBrowser,
  path: string,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<Response> {
  return browser.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

const asNewBoard = (body: BodyInit) => post(server.browser(), '/api/boards/import', body);

describe('a board as JSON', () => {
  it('comes back without loss, as a new board with links of its own', async () => {
    const response = await asNewBoard(exported);
    expect(response.status).toBe(201);
    const { id, links, items } = importResponse.parse(await response.json());
    expect(items).toBe((JSON.parse(exported) as { items: unknown[] }).items.length);
    const board = createBoardResponse.parse({ id, links });
    const { browser } = await join(server, board, 'observer');
    expect(await (await browser.fetch(`/api/boards/${id}/export.json`)).text()).toBe(exported);
    expect(boardResponse.parse(await (await browser.fetch(`/api/boards/${id}`)).json())).toMatchObject({
      title: 'Atelier d’été: «été»/2',
      locale: 'fr',
      counts: { items },
    });
    expect(
      await errorOf(
        await server
          .browser()
          .send('POST', `/api/boards/${id}/join`, { key: keyOf(demo.links.facilitator), name: 'x' }),
      ),
    ).toBe('403 wrongKey');
  });

  it('is a download named after the board', async () => {
    const { headers } = await facilitator.fetch(`/api/boards/${demo.id}/export.json`);
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    const disposition = headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment; filename="[\x20-\x7e]+\.json"; filename\*=UTF-8''/);
    expect(decodeURIComponent(disposition.split("''")[1] ?? '')).toBe('Atelier d’été «été» 2.json');
  });

  it('can be added to a board, beside what is there; the state before is kept', async () => {
    const { browser } = await join(server, demo, 'participant');
    const before = boardResponse.parse(await (await browser.fetch(`/api/boards/${demo.id}`)).json()).counts
      .items;
    const response = await post(browser, `/api/boards/${demo.id}/import`, exported);
    const { items } = importResponse.parse(await response.json());
    expect(items).toBe(before);
    const after = boardResponse.parse(await (await browser.fetch(`/api/boards/${demo.id}`)).json());
    expect(after.counts.items).toBe(2 * before);
    const versions = (await (await browser.fetch(`/api/boards/${demo.id}/versions`)).json()) as {
      versions: { items: number }[];
    };
    expect(versions.versions[0]?.items).toBe(before);
  });

  it(
    'comes back with more bytes of photos than a board without them may have',
    { timeout: 60_000 },
    async () => {
      const noise = await largePhoto();
      // What follows the end of a JPEG makes it another file.
      const photos = Array.from({ length: 5 }, (_, index) => Buffer.concat([noise, Buffer.from([index])]));
      const files = photos.map((bytes) => ({
        hash: createHash('sha256').update(bytes).digest('hex'),
        mime: 'image/jpeg',
        base64: bytes.toString('base64'),
      }));
      const doc = createTestDoc(
        files.map(({ hash, mime }) => ({ type: 'image', file: { hash, mime, width: 2200, height: 2200 } })),
      );
      const text = exportBoard(doc, files);
      expect(text.length).toBeGreaterThan(limits.maxImportBytes);
      const response = await asNewBoard(text);
      expect(response.status).toBe(201);
      const { id, links, items } = importResponse.parse(await response.json());
      expect(items).toBe(5);
      const { browser } = await join(server, createBoardResponse.parse({ id, links }), 'participant');
      const again = await (await browser.fetch(`/api/boards/${id}/export.json`)).text();
      const [before, after] = [text, again].map((one) => JSON.parse(one) as Record<string, unknown>);
      expect(after!['items']).toEqual(before!['items']);
      const byHash = (one: unknown) =>
        new Map((one as typeof files).map(({ hash, base64 }) => [hash, base64] as const));
      const kept = byHash(after!['files']);
      expect(kept.size).toBe(5);
      for (const { hash, base64 } of files) expect(kept.get(hash) === base64, hash).toBe(true);
    },
  );
});

describe('a file that is refused', () => {
  const spoilt = (change: (root: Record<string, unknown>) => void): string => {
    const root = JSON.parse(exported) as Record<string, unknown>;
    change(root);
    return JSON.stringify(root);
  };

  it('is told apart, and leaves no board behind', async () => {
    const boards = async () =>
      /whoboard_boards (\d+)/.exec(await (await fetch(`${server.url}/metrics`)).text())?.[1];
    const before = await boards();
    expect(await errorOf(await asNewBoard('{"type":"excalidraw","elements":[]}'))).toBe('422 importNotOurs');
    expect(await errorOf(await asNewBoard('hello'))).toBe('422 importNotOurs');
    expect(await errorOf(await asNewBoard(new Uint8Array([0xff, 0x00, 0x80])))).toBe('422 importNotOurs');
    expect(await errorOf(await asNewBoard(exported.slice(0, exported.length / 2)))).toBe(
      '422 importTruncated',
    );
    const newer = await asNewBoard(spoilt((root) => (root['version'] = 99)));
    expect(await newer.json()).toMatchObject({ error: { code: 'importNewer', details: { version: 99 } } });
    const wrong = await asNewBoard(
      spoilt((root) => ((root['items'] as Record<string, unknown>[])[3]!['pos'] = 'left')),
    );
    expect(await wrong.json()).toMatchObject({
      error: { code: 'importInvalid', details: { where: 'items[3].pos: value does not fit' } },
    });
    expect(await errorOf(await post(server.browser(), '/api/boards/import', ''))).toBe('422 importNotOurs');
    expect(await boards()).toBe(before);
  });

  it('is refused when it is too large', async () => {
    const response = await asNewBoard('x'.repeat(25 * 1024 * 1024 + 1));
    expect(await response.json()).toMatchObject({
      error: { code: 'tooLarge', details: { limit: '25 MiB' } },
    });
    expect(response.status).toBe(413);
  });

  it('is refused when its pictures are not what they say', async () => {
    const bytes = await photo();
    const file = { hash: 'a'.repeat(64), mime: 'image/jpeg', base64: bytes.toString('base64') };
    const whereOf = async (change: (files: Record<string, unknown>[]) => void) => {
      const response = await asNewBoard(spoilt((root) => change(root['files'] as Record<string, unknown>[])));
      return ((await response.json()) as { error: { details: { where: string } } }).error.details.where;
    };
    const { length } = (JSON.parse(exported) as { files: unknown[] }).files;
    expect(await whereOf((files) => files.push(file))).toBe(`files[${length}]: hash and content differ`);
    expect(await whereOf((files) => (files[0]!['mime'] = 'image/jpeg'))).toBe(
      'files[0]: type and content differ',
    );
    const html = Buffer.from('<script>').toString('base64');
    const hash = '1ec4acb77d4ca74fb9a9ce8df5a8b8bf6da7ee5ae9bbaf4b8b4b7d0f8d8c7a11';
    expect(await whereOf((files) => files.push({ hash, mime: 'image/png', base64: html }))).toContain(
      `files[${length}]`,
    );
  });

  it('leaves the board into which it should go as it was', async () => {
    const path = `/api/boards/${demo.id}`;
    const before = await (await facilitator.fetch(path)).text();
    expect(await errorOf(await post(facilitator, `${path}/import`, exported.slice(0, 2000)))).toBe(
      '422 importTruncated',
    );
    expect(await (await facilitator.fetch(path)).text()).toBe(before);
  });
});

describe('notes as a table', () => {
  it('come back as they went out, and open in spreadsheets', async () => {
    const board = await createBoard(server, { locale: 'fr' });
    const { browser } = await join(server, board, 'participant');
    const path = `/api/boards/${board.id}`;
    const csv = Buffer.from('verbatim;prénom\r\n"Trop cher; vraiment";Zoé\r\n=1+1;Ali\r\n', 'latin1');
    const added = await post(browser, `${path}/import`, new Uint8Array(csv), { 'content-type': 'text/csv' });
    expect(importResponse.parse(await added.json())).toEqual({ id: board.id, items: 2 });
    const out = await browser.fetch(`${path}/export.csv`);
    expect(out.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await out.text();
    expect(text).toContain('"Trop cher; vraiment";Zoé');
    expect(text).toContain("'=1+1;Ali");
  });

  it('are told apart from interviews, which are a table of their own', async () => {
    const { browser } = await join(server, demo, 'participant');
    const out = await browser.fetch(`/api/boards/${demo.id}/interviews.csv`);
    expect(out.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(out.headers.get('content-disposition')).toContain('.csv');
    expect(await out.text()).toMatch(/^(Interview,First name or code|Entretien;Prénom ou code)/);
  });

  it('are refused when a quotation mark is never closed', async () => {
    const response = await post(
      facilitator,
      `/api/boards/${demo.id}/import`,
      'text;who\n"open;Ali\nand more;Eva\n',
      {
        'content-type': 'text/csv',
      },
    );
    expect(await response.json()).toMatchObject({
      error: { code: 'importInvalid', details: { where: 'line 2: a quotation mark is never closed' } },
    });
  });
});

describe('a server with a pass phrase', () => {
  it('makes boards for those who know it', async () => {
    const closed = await startTestServer({ CREATE_BOARDS: 'été à la mer' });
    try {
      const body = { title: 'T', locale: 'en' };
      const browser = closed.browser();
      expect(await errorOf(await browser.send('POST', '/api/boards', body))).toBe('403 createRefused');
      expect(await errorOf(await browser.send('POST', '/api/boards', { ...body, passphrase: 'x' }))).toBe(
        '403 createRefused',
      );
      expect(
        (await browser.send('POST', '/api/boards', { ...body, passphrase: 'été à la mer' })).status,
      ).toBe(201);
      const importing = (passphrase: string) =>
        post(browser, '/api/boards/import', exported, { 'x-passphrase': passphrase });
      expect(await errorOf(await importing('%'))).toBe('403 createRefused');
      expect((await importing(encodeURIComponent('été à la mer'))).status).toBe(201);
      for (let n = 0; n < 7; n++) await browser.send('POST', '/api/boards', body);
      expect(await errorOf(await browser.send('POST', '/api/boards', body))).toBe('429 tooManyRequests');
    } finally {
      await closed.stop();
    }
  });
});
