import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles, type CreateBoardResponse, type Role } from '@whoboard/shared/protocol/api.ts';
import {
  createBoard,
  errorOf,
  join,
  startTestServer,
  type TestBrowser,
  type TestServer,
} from '../testing/http-server.ts';
import { openApi } from './openapi.ts';

const everyone: readonly Role[] = roles;
const editors: readonly Role[] = ['facilitator', 'participant'];
const facilitators: readonly Role[] = ['facilitator'];
const unknownHash = 'a'.repeat(64);

/** Every call for members, who may make it, and what it answers to those: mostly that something is missing. */
const calls: readonly [
  method: string,
  path: string,
  allowed: readonly Role[],
  answer: number,
  body?: object,
][] = [
  ['GET', '', everyone, 200],
  ['POST', '/files', editors, 400],
  ['POST', '/avatars', editors, 400, {}],
  ['GET', `/files/${unknownHash}`, everyone, 404],
  ['GET', '/export.json', everyone, 200],
  ['GET', '/export.csv', everyone, 200],
  ['GET', '/export.md', everyone, 200],
  ['GET', '/interviews.csv', everyone, 200],
  ['POST', '/import', editors, 422, { no: 'board' }],
  ['GET', '/versions', everyone, 200],
  ['POST', '/versions', facilitators, 400, { name: '' }],
  ['POST', '/versions/none/restore', facilitators, 404],
  ['GET', '/rounds/none', everyone, 404],
  ['PUT', '/rounds/none/ballot', editors, 404, { dots: {} }],
  ['GET', '/role-plays/none', everyone, 404],
  ['PUT', '/role-plays/none/observations/none', everyone, 409, { text: 'Sighs', tag: 'irritant' }],
  ['DELETE', '/role-plays/none/observations/none', everyone, 204],
  ['POST', '/session', facilitators, 204, { type: 'freezeWriting', on: false }],
  ['GET', '/interviews/none/erasure', facilitators, 404],
  ['POST', '/interviews/none/erasure', facilitators, 404, { places: [] }],
  ['GET', '/notepad', facilitators, 200],
  ['PUT', '/notepad', facilitators, 200, { text: '', revision: 0 }],
  ['GET', '/print/poster.pdf?size=A17', everyone, 400],
  ['GET', '/print/sheet.pdf?size=A17', everyone, 400],
  ['GET', '/print/contrast.pdf?size=A17', everyone, 400],
  ['GET', '/print/actions.pdf?size=A17', everyone, 400],
  ['GET', '/print/map.pdf?size=A17', everyone, 400],
  ['GET', '/print/results.pdf?size=A17', everyone, 400],
  ['GET', '/print/progress/none', everyone, 404],
  ['DELETE', '/print/progress/none', everyone, 404],
  ['POST', '/links/none/renew', facilitators, 404],
  ['DELETE', '', facilitators, 204],
];

let server: TestServer;
let board: CreateBoardResponse;
let other: CreateBoardResponse;
const browsers: Partial<Record<Role | 'stranger' | 'neighbour', TestBrowser>> = {};

beforeAll(async () => {
  server = await startTestServer();
  board = await createBoard(server);
  other = await createBoard(server);
  for (const role of roles) browsers[role] = (await join(server, board, role)).browser;
  browsers.stranger = server.browser();
  browsers.neighbour = (await join(server, other, 'facilitator')).browser;
});
afterAll(() => server.stop());

describe.each(calls)('%s /api/boards/:id%s', (method, path, allowed, answer, body) => {
  const target = (id: string) => `/api/boards/${id}${path}`;

  it('is for members only', async () => {
    expect(await errorOf(await browsers.stranger!.send(method, target(board.id), body))).toBe(
      '401 notSignedIn',
    );
    expect(await errorOf(await browsers.neighbour!.send(method, target(board.id), body))).toBe(
      '401 notSignedIn',
    );
  });

  it('knows no unknown board', async () => {
    expect(await errorOf(await browsers.facilitator!.send(method, target('nowhere'), body))).toBe(
      '404 boardNotFound',
    );
  });

  // The facilitator comes last, since the last call removes the board.
  it.each([...roles].reverse())('%s', async (role) => {
    const response = await browsers[role]!.send(method, target(board.id), body);
    if (allowed.includes(role)) expect(response.status).toBe(answer);
    else expect(await errorOf(response)).toBe('403 forbidden');
  });
});

it('has every call of the description in the table', () => {
  const described = Object.entries(openApi.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .filter((call) => call.includes('/boards/{id}') && !/\/(join|door)$/.test(call));
  const tested = calls.map(([method, path]) => `${method} /api/boards/{id}${path.split('?')[0]}`);
  const named = (call: string) =>
    call
      .replace(/\{(hash|version|job|role|round|item|play|observation)\}/g, 'none')
      .replace(unknownHash, 'none');
  expect(tested.map(named).sort()).toEqual(described.map(named).sort());
});
