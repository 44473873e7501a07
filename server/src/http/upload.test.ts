import { EventEmitter } from 'node:events';
import type { Request, Response } from 'express';
import { expect, it } from 'vitest';
import { queueUploads } from './upload.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('lets in a few uploads at a time, and of one address half of them at most', async () => {
  const queue = queueUploads(4);
  const entered: string[] = [];
  const send = (name: string, ip: string) => {
    const response = new EventEmitter();
    void queue({ ip } as Request, response as unknown as Response, () => entered.push(name));
    return response;
  };
  const slow = [1, 2, 3].map((n) => send(`a${n}`, '192.0.2.1'));
  send('b1', '192.0.2.2');
  send('c1', '192.0.2.3');
  const waiting = send('d1', '192.0.2.4');
  await turn();
  expect(entered).toEqual(['a1', 'a2', 'b1', 'c1']);
  slow[0]!.emit('close');
  await turn();
  expect(entered.slice().sort()).toEqual(['a1', 'a2', 'b1', 'c1', 'd1']);
  waiting.emit('close');
  await turn();
  expect(entered).toContain('a3');
});
