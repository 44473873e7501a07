import express from 'express';
import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { AppError } from '@whoboard/shared/errors.ts';
import { createLog } from '../log.ts';
import { createErrorHandler } from './error-handler.ts';
import { createOperatorRoutes } from './operator.ts';

function answerTo(failure: unknown) {
  let log = '';
  const app = express();
  app.get('/', () => {
    throw failure;
  });
  app.use(createErrorHandler(createLog('trace', { write: (line) => void (log += line) })));
  return request(app)
    .get('/')
    .then((response) => ({
      status: response.status,
      headers: response.headers,
      body: response.body as unknown,
      log,
    }));
}

describe('a failure', () => {
  it('of the store is told as such, with the hint to try again, and logged once', async () => {
    const full = Object.assign(new Error('ENOSPC: secret words'), { code: 'ENOSPC' });
    for (const failure of [new AppError('storageFailed', 'The disk is full.'), full]) {
      const { status, headers, body, log } = await answerTo(failure);
      expect(status).toBe(503);
      expect(body).toMatchObject({ error: { code: 'storageFailed' } });
      expect(headers['retry-after']).toBe('5');
      expect(log.trim().split('\n')).toHaveLength(1);
      expect(log).not.toContain('secret');
    }
  });

  it('that nobody expected tells the caller nothing, and the log where it was', async () => {
    const { status, body, log } = await answerTo(new TypeError('cannot read "secret words"'));
    expect([status, body]).toEqual([
      500,
      { error: { code: 'internal', message: 'Something went wrong on the server.' } },
    ]);
    expect(log).toContain('TypeError');
    expect(log).toContain('store-failure.test.ts');
    expect(log).not.toContain('secret');
  });
});

describe('readiness', () => {
  const readyz = (canStore: boolean, probe: () => Promise<void>) => {
    const stats = { canStore } as never;
    const app = express();
    app.use(
      createOperatorRoutes(
        { store: { probe } as never, sync: { stats: () => stats } as never },
        {
          text: () => Promise.resolve(''),
          contentType: 'text/plain',
          observeRequest: () => {},
        },
      ),
    );
    return request(app).get('/readyz');
  };

  it('needs a store that can be written', async () => {
    expect((await readyz(true, () => Promise.resolve())).status).toBe(200);
    const failing = await readyz(true, () => Promise.reject(new AppError('storageFailed', 'full')));
    expect([failing.status, failing.body]).toEqual([503, { status: 'cannotStore' }]);
    expect((await readyz(false, () => Promise.resolve())).status).toBe(503);
  });
});
