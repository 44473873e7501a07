import { parentPort } from 'node:worker_threads';
import { rebuild } from './rebuild.ts';
import type { EraseReply, EraseRequest } from './erase.ts';

const port = parentPort!;

port.on('message', (work: EraseRequest) => {
  let reply: EraseReply = {};
  try {
    reply = { result: rebuild(work) };
  } catch {
    // What went wrong is not told: it could quote what was to be erased.
  }
  port.postMessage(reply);
});
