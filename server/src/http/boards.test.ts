import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  boardResponse,
  createBoardResponse,
  doorResponse,
  errorResponse,
  joinResponse,
  renewResponse,
  versionSchema,
  versionsResponse,
  type CreateBoardResponse,
} from '@whoboard/shared/protocol/api.ts';
import {
  createBoard,
  errorOf,
  join,
  keyOf,
  startTestServer,
  type TestBrowser,
  type TestServer,
} from '../testing/http-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

describe('making a board', () => {
  it('gives three links, each with a key of its own in the fragment', async () => {
    const response = await server.browser().send('POST', '/api/boards', { title: ' Retro ', locale: 'fr' });
    expect(response.status).toBe(201);
    const { id, links } = createBoardResponse.parse(await response.json());
    const keys = Object.values(links).map((link) => {
      expect(link.startsWith(`${server.url}/b/${id}#k=`)).toBe(true);
      return keyOf(link);
    });
    expect(new Set(keys).size).toBe(3);
    // 22 characters of base64url hold 128 bits.
    for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{22,}$/);
  });

  it('fills it from a template, with faces for the personas of the demo', async () => {
    const board = await createBoard(server, { title: '', template: 'demo', locale: 'fr' });
    const { browser } = await join(server, board, 'observer');
    const about = boardResponse.parse(await (await browser.fetch(`/api/boards/${board.id}`)).json());
    expect(about.locale).toBe('fr');
    expect(about.title).not.toBe('');
    expect(about.counts.items).toBeGreaterThan(40);
    const exported = await (await browser.fetch(`/api/boards/${board.id}/export.json`)).text();
    const { files } = JSON.parse(exported) as { files: { hash: string; mime: string }[] };
    // The candidate has the face of the negative persona that it was turned from.
    expect(files.map(({ mime }) => mime)).toEqual(['image/png', 'image/png', 'image/png']);
    const picture = await browser.fetch(`/api/boards/${board.id}/files/${files[0]!.hash}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  it.each([
    [{ title: 'T', locale: 'de' }, 'locale'],
    [{ title: 'x'.repeat(121), locale: 'en' }, 'title'],
    [{ locale: 'en' }, 'title'],
    [{ title: 'T', locale: 'en', template: 'nothing' }, 'template'],
    [[], undefined],
  ])('refuses %j and names the field', async (body, field) => {
    const response = await server.browser().send('POST', '/api/boards', body);
    expect(response.status).toBe(400);
    const { error } = errorResponse.parse(await response.json());
    expect(error.code).toBe('badRequest');
    expect(error.details?.['field']).toBe(field);
  });
});

describe('joining', () => {
  let board: CreateBoardResponse;
  beforeAll(async () => {
    board = await createBoard(server);
  });
  const attempt = (body: object, browser: TestBrowser = server.browser()) =>
    browser.send('POST', `/api/boards/${board.id}/join`, body);

  it('exchanges each key for its role, in a cookie that scripts cannot read', async () => {
    for (const role of ['facilitator', 'participant', 'observer'] as const) {
      const response = await attempt({ key: keyOf(board.links[role]), name: ' Léa ', color: '#123ABC' });
      const { participant } = joinResponse.parse(await response.json());
      expect(participant).toMatchObject({ name: 'Léa', color: '#123ABC', role });
      const [cookie = ''] = response.headers.getSetCookie();
      const [pair = '', ...flags] = cookie.split('; ');
      expect(pair).toMatch(new RegExp(`^whoboard_${board.id}=[A-Za-z0-9_-]{22,}$`));
      expect(flags).toEqual(expect.arrayContaining(['HttpOnly', 'SameSite=Lax', 'Path=/']));
      expect(flags).not.toContain('Secure');
    }
  });

  it('gives people different colours when they choose none', async () => {
    const fresh = await createBoard(server);
    const colors = [];
    for (let n = 0; n < 5; n++) colors.push((await join(server, fresh, 'participant')).participant.color);
    expect(new Set(colors).size).toBe(5);
  });

  it('keeps the participant when the same browser joins again, with the role of the new key', async () => {
    const { browser, participant } = await join(server, board, 'participant', 'Ann');
    const again = await attempt({ key: keyOf(board.links.observer), name: 'Anna' }, browser);
    expect(joinResponse.parse(await again.json()).participant).toEqual({
      ...participant,
      name: 'Anna',
      role: 'observer',
    });
    expect(await errorOf(await browser.send('POST', `/api/boards/${board.id}/avatars`, { seed: 'x' }))).toBe(
      '403 forbidden',
    );
    const other = await join(server, board, 'participant', 'Ann');
    expect(other.participant.id).not.toBe(participant.id);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: '   ' }, 'name'],
    [{ name: '\u202e\u0000' }, 'name'],
    [{ name: 'x'.repeat(200) }, 'name'],
    [{ color: 'red' }, 'color'],
    [{ key: '' }, 'key'],
    [{ key: 7 }, 'key'],
  ])('refuses %j beside the field', async (change, field) => {
    const response = await attempt({ key: keyOf(board.links.participant), name: 'Ann', ...change });
    expect(response.status).toBe(400);
    const { error } = errorResponse.parse(await response.json());
    expect([error.code, error.details?.['field']]).toEqual(['badRequest', field]);
  });

  it('refuses a wrong key and a key of another board', async () => {
    const other = await createBoard(server);
    for (const key of ['wrong', keyOf(other.links.facilitator)]) {
      expect(await errorOf(await attempt({ key, name: 'Ann' }))).toBe('403 wrongKey');
    }
  });

  it('tells a newcomer that there is a board, and who came in that there is a session', async () => {
    const board = await createBoard(server);
    const door = `/api/boards/${board.id}/door`;
    const newcomer = await server.browser().send('GET', door);
    expect([newcomer.status, doorResponse.parse(await newcomer.json())]).toEqual([
      200,
      { hasSession: false },
    ]);
    const { browser } = await join(server, board, 'observer');
    expect(await (await browser.send('GET', door)).json()).toEqual({ hasSession: true });
    expect(await errorOf(await browser.send('GET', '/api/boards/noSuchBoard000000000x/door'))).toBe(
      '404 boardNotFound',
    );
  });

  it('knows no board that there is not', async () => {
    for (const id of ['nothing', '..%2f..', '%00', '1']) {
      const response = await server.browser().send('POST', `/api/boards/${id}/join`, { key: 'k', name: 'n' });
      expect(await errorOf(response)).toBe('404 boardNotFound');
    }
  });

  it('lets a workshop in from one address, and stops who tries without end', async () => {
    const busy = await createBoard(server);
    const key = keyOf(busy.links.participant);
    const join1 = (name: string) =>
      server.browser().send('POST', `/api/boards/${busy.id}/join`, { key, name });
    const workshop = await Promise.all(Array.from({ length: 60 }, (_, n) => join1(`p${n}`)));
    expect(workshop.every(({ status }) => status === 200)).toBe(true);
    const more = await Promise.all(Array.from({ length: 70 }, (_, n) => join1(`q${n}`)));
    const refused = more.filter(({ status }) => status !== 200);
    expect(refused).toHaveLength(10);
    expect(await errorOf(refused[0]!)).toBe('429 tooManyRequests');
    expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await join(server, board, 'participant')).participant.role).toBe('participant');
  });
});

describe('a member', () => {
  it('sees the board and its own role', async () => {
    const board = await createBoard(server, { title: 'Café', locale: 'fr' });
    const { browser, participant } = await join(server, board, 'participant');
    await join(server, board, 'observer');
    const about = boardResponse.parse(await (await browser.fetch(`/api/boards/${board.id}`)).json());
    expect(about).toEqual({
      id: board.id,
      title: 'Café',
      locale: 'fr',
      epoch: 1,
      participant,
      counts: { items: 0, people: 2 },
    });
  });

  it('keeps, lists and restores versions', async () => {
    const board = await createBoard(server, { template: 'demo' });
    const { browser } = await join(server, board, 'facilitator');
    const path = `/api/boards/${board.id}/versions`;
    const made = versionSchema.parse(await (await browser.send('POST', path, { name: ' Before ' })).json());
    expect(made).toMatchObject({ name: 'Before', automatic: false });
    expect(made.items).toBeGreaterThan(40);
    expect((await browser.send('POST', `${path}/${made.id}/restore`)).status).toBe(204);
    const { versions } = versionsResponse.parse(await (await browser.fetch(path)).json());
    expect(versions.map(({ automatic }) => automatic)).toEqual([true, false]);
    expect(await errorOf(await browser.send('POST', `${path}/nothing/restore`))).toBe('404 notFound');
    expect(await errorOf(await browser.send('POST', path, { name: '' }))).toBe('400 badRequest');
  });
});

describe('renewing a link', () => {
  async function socketOf(board: CreateBoardResponse, browser: TestBrowser) {
    const ws = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${board.id}/board`, {
      headers: { cookie: browser.cookies },
    });
    const closed = new Promise<number>((resolve) => ws.on('close', resolve));
    // The first frame says that the socket was let in.
    await new Promise((resolve, reject) => {
      ws.once('message', resolve);
      ws.once('close', (code) => reject(new Error(`closed with ${code}`)));
    });
    return { ws, closed };
  }

  it('kills the old link, its sessions and its sockets, and no others', async () => {
    const board = await createBoard(server);
    const facilitator = await join(server, board, 'facilitator');
    const participant = await join(server, board, 'participant');
    const observer = await join(server, board, 'observer');
    const dying = await socketOf(board, participant.browser);
    const staying = await socketOf(board, observer.browser);

    const response = await facilitator.browser.send(
      'POST',
      `/api/boards/${board.id}/links/participant/renew`,
    );
    const { role, link } = renewResponse.parse(await response.json());
    expect(role).toBe('participant');
    expect(link).not.toBe(board.links.participant);
    expect(await dying.closed).toBe(4411);
    expect(staying.ws.readyState).toBe(WebSocket.OPEN);
    staying.ws.terminate();

    const path = `/api/boards/${board.id}`;
    expect(await errorOf(await participant.browser.fetch(path))).toBe('403 linkRenewed');
    expect((await observer.browser.fetch(path)).status).toBe(200);
    const withOldKey = { key: keyOf(board.links.participant), name: 'Ann' };
    expect(await errorOf(await server.browser().send('POST', `${path}/join`, withOldKey))).toBe(
      '403 wrongKey',
    );
    const again = await participant.browser.send('POST', `${path}/join`, { key: keyOf(link), name: 'Ann' });
    expect(joinResponse.parse(await again.json()).participant.id).toBe(participant.participant.id);
  });

  it('carries over the session of the facilitator who renews the own link, and no other’s', async () => {
    const board = await createBoard(server);
    const path = `/api/boards/${board.id}`;
    const first = await join(server, board, 'facilitator');
    const second = await join(server, board, 'facilitator');
    const own = await socketOf(board, first.browser);
    const other = await socketOf(board, second.browser);
    expect((await first.browser.send('POST', `${path}/links/facilitator/renew`)).status).toBe(200);
    expect(await other.closed).toBe(4411);
    expect(own.ws.readyState).toBe(WebSocket.OPEN);
    own.ws.terminate();
    expect((await first.browser.send('POST', `${path}/links/facilitator/renew`)).status).toBe(200);
    expect((await first.browser.fetch(path)).status).toBe(200);
    expect(await errorOf(await second.browser.fetch(path))).toBe('403 linkRenewed');
  });
});

describe('deleting a board', () => {
  it('leaves nothing of it', async () => {
    const board = await createBoard(server);
    const { browser } = await join(server, board, 'facilitator');
    const response = await browser.send('DELETE', `/api/boards/${board.id}`);
    expect(response.status).toBe(204);
    expect(browser.cookies).toBe('');
    const again = await join(server, board, 'participant').catch((error: Error) => error.message);
    expect(again).toBe('not joined: 404');
  });
});
