import type { ErrorCode } from '@whoboard/shared/errors.ts';
import { messageTypes, saveKinds } from '@whoboard/shared/protocol/messages.ts';

/**
 * Whole websocket frames, made once and written to any number of sockets as they are: servers do not mask their frames
 * and compression is off, so a frame is the same for every reader. This costs half of what framing per reader does.
 */
const binaryMessage = 0x82;

const sync = { step1: 0, step2: 1, update: 2 } as const;

/** The update that says nothing. */
export const emptyUpdate: Uint8Array = new Uint8Array([0, 0]);

/** Asks a client for what the server lacks. */
export function step1Frame(stateVector: Uint8Array): Buffer {
  return frame([messageTypes.sync, sync.step1, stateVector.byteLength], stateVector);
}

/** Answers a client's question; on receiving it a client calls itself synced. */
export function step2Frame(update: Uint8Array): Buffer {
  return frame([messageTypes.sync, sync.step2, update.byteLength], update);
}

export function updateFrame(update: Uint8Array): Buffer {
  return frame([messageTypes.sync, sync.update, update.byteLength], update);
}

/** @param update an awareness update: count, then client id, clock and JSON of each */
export function awarenessFrame(update: Uint8Array): Buffer {
  return frame([messageTypes.awareness, update.byteLength], update);
}

export function savedFrame(n: number): Buffer {
  return frame([messageTypes.save, saveKinds.saved, n], nothing);
}

/** Tells a client why something of its last edits was taken back. */
export function noticeFrame(code: ErrorCode): Buffer {
  const text = new TextEncoder().encode(code);
  return frame([messageTypes.save, saveKinds.notice, text.byteLength], text);
}

/** A message without content: some clients leave when they hear nothing for a while. */
export const keepAliveFrame: Buffer = awarenessFrame(new Uint8Array([0]));

const nothing = new Uint8Array(0);

function frame(numbers: readonly number[], body: Uint8Array): Buffer {
  let headLength = 0;
  for (const n of numbers) headLength += varUintLength(n);
  const length = headLength + body.byteLength;
  const prefix = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const buffer = Buffer.allocUnsafe(prefix + length);
  buffer[0] = binaryMessage;
  if (prefix === 2) buffer[1] = length;
  else if (prefix === 4) {
    buffer[1] = 126;
    buffer.writeUInt16BE(length, 2);
  } else {
    buffer[1] = 127;
    buffer.writeBigUInt64BE(BigInt(length), 2);
  }
  let at = prefix;
  for (const n of numbers) at = writeVarUint(buffer, at, n);
  buffer.set(body, at);
  return buffer;
}

/** Bytes of a number in lib0's variable length encoding. */
export function varUintLength(n: number): number {
  let length = 1;
  for (let rest = Math.floor(n / 128); rest > 0; rest = Math.floor(rest / 128)) length++;
  return length;
}

/** @returns where the number ends */
export function writeVarUint(target: Uint8Array, at: number, n: number): number {
  let rest = n;
  while (rest > 127) {
    target[at++] = 128 | (rest % 128);
    rest = Math.floor(rest / 128);
  }
  target[at++] = rest;
  return at;
}
