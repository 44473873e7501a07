import { describe, expect, it } from 'vitest';
import { createOriginCheck } from './origin.ts';

const plain = { publicOrigin: null, allowedOrigins: [], trustProxy: 0 };

describe('the origin of a call', () => {
  const check = createOriginCheck(plain);
  const host = 'board.example:3000';

  it.each([
    ['none, as programs do', { host }, true],
    ['the same host', { host, origin: 'http://board.example:3000' }, true],
    ['the same host behind TLS', { host, origin: 'https://board.example:3000' }, true],
    ['another port', { host, origin: 'http://board.example:3001' }, false],
    ['another host', { host, origin: 'http://evil.example' }, false],
    ['a host that begins alike', { host, origin: 'http://board.example:3000.evil.example' }, false],
    ['a page from a file', { host, origin: 'null' }, false],
    ['nonsense', { host, origin: '://' }, false],
    ['none, but from another site', { host, 'sec-fetch-site': 'cross-site' }, false],
    [
      'a host that only the caller claims',
      { host, origin: 'http://evil.example', 'x-forwarded-host': 'evil.example' },
      false,
    ],
  ])('%s', (_name, headers, expected) => {
    expect(check({ headers })).toBe(expected);
  });

  it('may be one that the operator allows', () => {
    const allowing = createOriginCheck({
      publicOrigin: 'https://board.example',
      allowedOrigins: ['https://intranet.example'],
      trustProxy: 0,
    });
    for (const origin of ['https://board.example', 'https://intranet.example']) {
      expect(allowing({ headers: { host: 'internal:3000', origin } })).toBe(true);
    }
    expect(allowing({ headers: { host: 'internal:3000', origin: 'http://intranet.example' } })).toBe(false);
  });

  it('is compared with the host that a trusted proxy names', () => {
    const behind = createOriginCheck({ ...plain, trustProxy: 1 });
    const headers = { host: 'internal:3000', origin: 'https://board.example' };
    expect(behind({ headers: { ...headers, 'x-forwarded-host': 'board.example' } })).toBe(true);
    expect(behind({ headers: { ...headers, 'x-forwarded-host': 'other.example' } })).toBe(false);
    expect(behind({ headers })).toBe(false);
  });
});
