import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig, StartError } from './config.ts';

describe('settings', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: undefined,
      dataDir: path.resolve('./data'),
      publicOrigin: null,
      allowedOrigins: [],
      trustProxy: 0,
      createPassphrase: null,
      logLevel: 'info',
    });
  });

  it('takes an empty value as not given', () => {
    expect(readConfig({ PORT: '', PUBLIC_URL: ' ', CREATE_BOARDS: '' })).toEqual(readConfig({}));
  });

  it('reads what is given', () => {
    const config = readConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: '/srv/boards',
      PUBLIC_URL: 'https://board.example.org/',
      ALLOWED_ORIGINS: 'https://a.example, http://b.example:8080',
      TRUST_PROXY: '10.0.0.0/8, loopback',
      CREATE_BOARDS: 'a long pass phrase',
      LOG_LEVEL: 'warn',
    });
    expect(config).toEqual({
      port: 0,
      host: '127.0.0.1',
      dataDir: '/srv/boards',
      publicOrigin: 'https://board.example.org',
      allowedOrigins: ['https://a.example', 'http://b.example:8080'],
      trustProxy: ['10.0.0.0/8', 'loopback'],
      createPassphrase: 'a long pass phrase',
      logLevel: 'warn',
    });
    expect(readConfig({ TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(readConfig({ TRUST_PROXY: 'true' }).trustProxy).toBe(1);
    expect(readConfig({ CREATE_BOARDS: 'anyone' }).createPassphrase).toBeNull();
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['DATABASE_URL', 'postgres://somewhere'],
    ['PUBLIC_URL', 'board.example.org'],
    ['PUBLIC_URL', 'ftp://board.example.org'],
    ['PUBLIC_URL', 'https://board.example.org/path'],
    ['ALLOWED_ORIGINS', 'https://a.example,*'],
    ['TRUST_PROXY', 'everyone'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['CREATE_BOARDS', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('stops at %s=%s with one sentence that names it', (name, value) => {
    const read = () => readConfig({ [name]: value });
    expect(read).toThrow(StartError);
    expect(read).toThrow(new RegExp(`^${name} [^\\n]*\\.$`));
  });

  it('never repeats a pass phrase or a database password', () => {
    for (const env of [{ CREATE_BOARDS: 'geheim' }, { DATABASE_URL: 'postgres://u:geheim@h/d' }]) {
      let told = '';
      try {
        readConfig(env);
      } catch (error) {
        told = String(error);
      }
      expect(told).not.toBe('');
      expect(told).not.toContain('geheim');
    }
  });
});
