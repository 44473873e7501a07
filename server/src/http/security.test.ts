import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  createBoard,
  errorOf,
  join,
  keyOf,
  startTestServer,
  type TestServer,
} from '../testing/http-server.ts';
import { photo } from '../testing/pictures.ts';

let server: TestServer;
let clientDir: string;
beforeAll(async () => {
  clientDir = await mkdtemp(path.join(os.tmpdir(), 'whoboard-client-'));
  await mkdir(path.join(clientDir, 'assets'));
  await writeFile(
    path.join(clientDir, 'index.html'),
    '<!doctype html><html><head><title>Whoboard</title></head></html>',
  );
  await writeFile(path.join(clientDir, 'assets', 'main-1a2b3c.js'), `/* ${'x'.repeat(4000)} */`);
  await writeFile(path.join(clientDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  server = await startTestServer({}, clientDir);
});
afterAll(async () => {
  await server.stop();
  await rm(clientDir, { recursive: true });
});

describe('pages', () => {
  it.each(['/', '/index.html', '/b/abc', '/board', '/anything/else'])('%s is the client', async (target) => {
    const response = await fetch(`${server.url}${target}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toBe('no-cache');
    expect(await response.text()).toContain('<title>Whoboard</title>');
  });

  it('carry a strict policy, with a nonce of their own for inserted styles', async () => {
    const nonces = [];
    for (let n = 0; n < 2; n++) {
      const response = await fetch(server.url);
      const policy = response.headers.get('content-security-policy') ?? '';
      const rules = new Map(policy.split(';').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]));
      const host = server.url.replace('http://', '');
      expect(Object.fromEntries(rules)).toMatchObject({
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'img-src': ["'self'", 'blob:', 'data:'],
        'connect-src': ["'self'", `ws://${host}`, `wss://${host}`],
        'worker-src': ["'self'", 'blob:'],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
      });
      expect(policy).not.toMatch(/unsafe|\*/);
      const nonce = /'nonce-([^']+)'/.exec(rules.get('style-src')?.join(' ') ?? '')?.[1];
      expect(await response.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}">`);
      nonces.push(nonce);
    }
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('tell nobody where they are, and may not be framed', async () => {
    const { headers } = await fetch(server.url);
    expect(Object.fromEntries(headers)).toMatchObject({
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.has('x-powered-by')).toBe(false);
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  it('keep hashed files for good, others for a while', async () => {
    const asset = await request(server.url).get('/assets/main-1a2b3c.js').set('Accept-Encoding', 'gzip');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(asset.headers['content-encoding']).toBe('gzip');
    const icon = await fetch(`${server.url}/icon.svg`);
    expect([icon.status, icon.headers.get('cache-control')]).toEqual([200, 'public, max-age=3600']);
    expect((await fetch(`${server.url}/assets/old-9z9z.js`)).status).toBe(404);
    expect((await fetch(`${server.url}/assets/..%2f..%2fpackage.json`)).status).toBe(404);
  });

  it('get the fonts that the PDFs embed', async () => {
    for (const slug of ['atkinson-hyperlegible-next', 'vazirmatn', 'noto-sans-jp']) {
      for (const weight of [400, 600, 800]) {
        const font = await request(server.url).head(`/fonts/${slug}-${weight}.ttf`);
        expect([font.status, font.headers['content-type']]).toEqual([200, 'font/ttf']);
      }
    }
    const font = await request(server.url)
      .get('/fonts/vazirmatn-400.ttf')
      .set('Accept-Encoding', 'gzip')
      .buffer(false);
    expect(font.headers['content-encoding']).toBe('gzip');
    expect(font.headers['cache-control']).toBe('public, max-age=2592000');
    const emoji = await request(server.url).head('/fonts/twemoji.woff2');
    expect(emoji.headers['content-type']).toBe('font/woff2');
    expect((await fetch(`${server.url}/fonts/comic.ttf`)).status).toBe(404);
  });
});

describe('calls', () => {
  const post = (target: string, body: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${target}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });

  it('that do not exist, or cannot be read, get the contract’s errors', async () => {
    expect(await errorOf(await fetch(`${server.url}/api/nothing`))).toBe('404 notFound');
    expect(await errorOf(await post('/api/boards/x/y/z', '{}'))).toBe('404 notFound');
    expect(await errorOf(await post('/api/boards', '{"title": '))).toBe('400 badRequest');
    expect(await errorOf(await post('/api/boards', 'title=x', { 'content-type': 'text/plain' }))).toBe(
      '400 badRequest',
    );
    expect(await errorOf(await post('/api/boards', '{}', { 'content-encoding': 'rot13' }))).toBe(
      '400 badRequest',
    );
    expect(
      await errorOf(
        await post('/api/boards', '{"title":"é"}', { 'content-type': 'application/json; charset=x' }),
      ),
    ).toBe('400 badRequest');
    expect(await errorOf(await fetch(`${server.url}/api/boards/%E0%A4%A`))).toBe('400 badRequest');
    const large = await post('/api/boards', JSON.stringify({ title: 'x'.repeat(70_000) }));
    expect(await large.json()).toMatchObject({ error: { code: 'tooLarge', details: { limit: '64 KiB' } } });
    const polluted = await post('/api/boards', '{"__proto__":{"locale":"en"},"title":"x"}');
    expect(await errorOf(polluted)).toBe('400 badRequest');
  });

  it('are described', async () => {
    const response = await fetch(`${server.url}/api/openapi.json`);
    const description = (await response.json()) as { openapi: string; paths: Record<string, object> };
    expect(description.openapi).toBe('3.1.0');
    expect(description.paths['/api/boards/{id}/join']).toMatchObject({
      post: {
        requestBody: {
          content: { 'application/json': { schema: { properties: { name: { maxLength: 60 } } } } },
        },
      },
    });
  });

  it('from pages of other sites are refused when they change something, and so are sockets', async () => {
    const board = await createBoard(server);
    const { browser } = await join(server, board, 'facilitator');
    const foreign = { origin: 'https://evil.example' };
    const join1 = JSON.stringify({ key: keyOf(board.links.facilitator), name: 'x' });
    expect(await errorOf(await post('/api/boards', '{}', foreign))).toBe('403 originRefused');
    expect(await errorOf(await post(`/api/boards/${board.id}/join`, join1, foreign))).toBe(
      '403 originRefused',
    );
    const form = { ...foreign, 'content-type': 'text/plain' };
    expect(await errorOf(await post('/api/boards/import', '{}', form))).toBe('403 originRefused');
    const remove = { method: 'DELETE', headers: foreign };
    expect(await errorOf(await browser.fetch(`/api/boards/${board.id}`, remove))).toBe('403 originRefused');
    expect((await post(`/api/boards/${board.id}/join`, join1, { origin: server.url })).status).toBe(200);
    expect((await browser.fetch(`/api/boards/${board.id}`)).headers.has('access-control-allow-origin')).toBe(
      false,
    );

    const closeCode = (headers: Record<string, string>) =>
      new Promise((resolve) => {
        const ws = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board.id}/board`, {
          headers: { cookie: browser.cookies, ...headers },
        });
        ws.on('close', resolve);
        ws.once('message', () => {
          ws.terminate();
          resolve('open');
        });
      });
    expect(await closeCode(foreign)).toBe(4403);
    expect(await closeCode({ origin: server.url })).toBe('open');
    expect(await closeCode({ cookie: '' })).toBe(4401);
    const other = (await join(server, await createBoard(server), 'facilitator')).browser;
    expect(await closeCode({ cookie: other.cookies })).toBe(4401);
    // The session of another board under this board's name.
    const renamed = `whoboard_${board.id}=${other.cookies.split('=')[1]}`;
    expect(await closeCode({ cookie: renamed })).toBe(4401);
  });

  it('with huge headers are refused, and nobody else notices', async () => {
    const huge = await fetch(`${server.url}/api/time`, { headers: { 'x-long': 'x'.repeat(40_000) } });
    expect(huge.status).toBe(431);
    expect((await fetch(`${server.url}/api/time`)).status).toBe(200);
    expect(server.log()).not.toContain('xxxx');
  });
});

describe('the operator', () => {
  it('can ask whether the server lives, is ready, and what it does', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ok' });
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    for (const name of ['boards', 'connections', 'updates', 'commit_seconds', 'http_request_seconds_count']) {
      expect(metrics).toContain(`whoboard_${name}`);
    }
  });

  it('who gives an https address gets cookies for it alone, and links that begin with it', async () => {
    const secure = await startTestServer({ PUBLIC_URL: 'https://board.example' });
    try {
      const board = await createBoard(secure);
      expect(board.links.observer).toMatch(/^https:\/\/board\.example\/b\//);
      const body = { key: keyOf(board.links.observer), name: 'Ann' };
      const response = await secure.browser().send('POST', `/api/boards/${board.id}/join`, body);
      expect(response.headers.getSetCookie()[0]).toContain('; Secure');
      expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=/);
    } finally {
      await secure.stop();
    }
  });

  it('finds no key, token, name, title or word in the log', async () => {
    const secret = 'Zanzibar';
    const board = await createBoard(server, { title: `${secret} title`, template: 'demo' });
    const { browser } = await join(server, board, 'facilitator', `${secret} name`);
    const base = `/api/boards/${board.id}`;
    await browser.send('POST', `${base}/avatars`, { seed: `${secret} seed` });
    await browser.send('POST', `${base}/versions`, { name: `${secret} version` });
    await browser.fetch(`${base}/export.json?${secret}`);
    await browser.send('POST', `${base}/join`, { key: secret, name: secret });
    await browser.fetch(`${base}/import`, {
      method: 'POST',
      body: `{"format":"whoboard","${secret}`,
      headers: { 'content-type': 'application/json' },
    });
    await browser.fetch('/api/boards', {
      method: 'POST',
      body: `{"${secret}`,
      headers: { 'content-type': 'application/json' },
    });
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await photo())]), `${secret}.jpg`);
    await browser.fetch(`${base}/files`, { method: 'POST', body: form });
    // A link whose fragment was mangled into the path on its way through a mail program.
    await fetch(`${server.url}/b/${board.id}%23k=${keyOf(board.links.facilitator)}`);
    await fetch(`${server.url}/api/boards/${board.id}%23k=${keyOf(board.links.facilitator)}`);
    const renewed = await (await browser.send('POST', `${base}/links/observer/renew`)).text();

    const log = server.log();
    expect(log.split('\n').length).toBeGreaterThan(20);
    const keys = [...Object.values(board.links).map(keyOf), keyOf(renewed).replace(/".*/, '')];
    const tokens = browser.cookies.split('; ').map((cookie) => cookie.split('=')[1] ?? '');
    for (const word of [...keys, ...tokens]) {
      expect(word.length).toBeGreaterThan(20);
      expect(log).not.toContain(word);
    }
    expect(log).not.toContain(secret);
    expect(log).not.toContain('127.0.0.1');
  });
});
