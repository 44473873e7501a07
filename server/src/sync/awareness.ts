import { limits } from '@whoboard/shared/protocol/limits.ts';
import * as decoding from 'lib0/decoding';
import type { Connection } from './connection.ts';
import { awarenessFrame, varUintLength, writeVarUint } from './frames.ts';
import { nobodyClientId, serverClientId } from './gate-update.ts';

interface Entry {
  owner: Connection | null;
  participantId: string;
  /** The last clock that its owner sent. */
  clock: number;
  /** As it goes out: client id, clock and JSON. */
  bytes: Uint8Array;
  outClock: number;
  removedAt: number | null;
}

/** Changes of presence closer together than this travel together. */
const gatherMs = 12;
/** Where edits take so long to become durable, presence does not wait for them. */
const longestWaitMs = 12;
/** How long readers that were behind are still told that somebody has left. */
const tombstoneMs = 60_000;
const nullState = 'null';

/** To whom the client ids of a document belong; the document keeps it. */
export interface ClientIds {
  ownerOf(clientId: number): string | undefined;
  /** Until it is released, or until the id has written something. */
  claim(clientId: number, participantId: string): void;
  release(clientId: number): void;
}

/**
 * Calls back when it costs least to send something.
 * @returns whether that is in the next turn of the event loop for sure; else it may take as long as the disk
 */
export type Soon = (callback: () => void) => boolean;

const inNextTurn: Soon = (callback) => {
  setImmediate(callback);
  return true;
};

/**
 * Who is here, where they point and what they have selected: one entry per connection, with the person's name as the
 * server knows it. Entries go out with clocks of the server's own, made of the time, so that those who remember an
 * earlier connection or an earlier run of the server never take a fresh entry for an old one.
 */
export class AwarenessHub {
  readonly #entries = new Map<number, Entry>();
  readonly #ids: ClientIds;
  readonly #readers: ReadonlySet<Connection>;
  readonly #soon: Soon;
  #changed = new Map<number, Entry>();
  #flushedAt = 0;
  #timer: NodeJS.Timeout | null = null;
  #isDue = false;

  constructor(ids: ClientIds, readers: ReadonlySet<Connection>, soon: Soon = inNextTurn) {
    this.#ids = ids;
    this.#readers = readers;
    this.#soon = soon;
  }

  /** Whether there are changes that nothing but a good moment is missing for. */
  get isReady(): boolean {
    return this.#isDue && performance.now() - this.#flushedAt >= gatherMs;
  }

  /** Takes a client's message; entries of others, which some clients echo, are passed over. */
  receive(from: Connection, payload: Uint8Array): void {
    const decoder = decoding.createDecoder(payload);
    const count = decoding.readVarUint(decoder);
    for (let i = 0; i < count; i++) {
      const clientId = decoding.readVarUint(decoder);
      const clock = decoding.readVarUint(decoder);
      const length = decoding.readVarUint(decoder);
      if (decoder.pos + length > payload.byteLength) throw new RangeError('truncated');
      const json = payload.subarray(decoder.pos, decoder.pos + length);
      decoder.pos += length;
      if (this.#isOwn(from, clientId)) this.#update(from, clientId, clock, json);
    }
  }

  /** Everything that a new reader must know, or null when nobody is here. */
  snapshot(): Buffer | null {
    const oldest = performance.now() - tombstoneMs;
    for (const [id, { removedAt }] of this.#entries) {
      if (removedAt === null || removedAt >= oldest) continue;
      this.#entries.delete(id);
      this.#ids.release(id);
    }
    return this.#entries.size === 0 ? null : frameOf([...this.#entries.values()]);
  }

  /** Tells everybody that a connection is gone. */
  leave(connection: Connection): void {
    const id = connection.awarenessId;
    const entry = id === null ? undefined : this.#entries.get(id);
    if (id === null || entry?.owner !== connection) return;
    this.#put(id, entry, nullState);
    entry.owner = null;
  }

  close(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#isDue = false;
    this.#entries.clear();
    this.#changed.clear();
  }

  #isOwn(from: Connection, clientId: number): boolean {
    if (from.awarenessId !== null) return from.awarenessId === clientId;
    if (clientId === nobodyClientId || clientId === serverClientId) return false;
    const owner = this.#ids.ownerOf(clientId);
    return owner === undefined || owner === from.member.participant.id;
  }

  #update(from: Connection, clientId: number, clock: number, json: Uint8Array): void {
    const known = this.#entries.get(clientId);
    const isSame = known?.owner === from;
    const isLeaving = isNull(json);
    if (isLeaving && !isSame) return;
    if (isSame && clock <= known.clock && !(clock === known.clock && isLeaving)) return;
    if (!isLeaving && !from.traffic.allowsAwareness(json.byteLength)) return;
    const text = isLeaving ? nullState : stamp(from, json);
    if (text === null) return;
    from.awarenessId = clientId;
    this.#ids.claim(clientId, from.member.participant.id);
    const entry: Entry = known ?? {
      owner: from,
      participantId: from.member.participant.id,
      clock,
      bytes: json,
      outClock: 0,
      removedAt: null,
    };
    entry.owner = from;
    entry.clock = clock;
    this.#entries.set(clientId, entry);
    this.#put(clientId, entry, text);
  }

  #put(clientId: number, entry: Entry, json: string): void {
    entry.outClock = Math.max(Date.now(), entry.outClock + 1);
    entry.bytes = encodeEntry(clientId, entry.outClock, json);
    entry.removedAt = json === nullState ? performance.now() : null;
    this.#changed.set(clientId, entry);
    if (this.#isDue) return;
    this.#isDue = true;
    const waitMs = this.#flushedAt + gatherMs - performance.now();
    if (waitMs <= 0 && this.#soon(() => this.isReady && this.flush())) return;
    this.#timer = setTimeout(() => this.flush(), Math.max(waitMs, longestWaitMs));
  }

  /** Sends what has changed. */
  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#isDue = false;
    this.#flushedAt = performance.now();
    const entries = [...this.#changed.values()];
    this.#changed = new Map();
    const authors = new Set(entries.map(({ owner }) => owner));
    const whole = frameOf(entries);
    for (const reader of this.#readers) {
      if (!authors.has(reader)) reader.sendPresence(whole);
      else {
        const others = entries.filter(({ owner }) => owner !== reader);
        if (others.length > 0) reader.sendPresence(frameOf(others));
      }
    }
  }
}

function isNull(json: Uint8Array): boolean {
  return json.byteLength === 4 && json[0] === 0x6e && json[1] === 0x75;
}

/** The state as JSON with the person as the server knows it, or null when it is not a state. */
function stamp(from: Connection, json: Uint8Array): string | null {
  if (json.byteLength > limits.maxAwarenessBytes) return null;
  const text = Buffer.from(json.buffer, json.byteOffset, json.byteLength).toString('utf8');
  const state: unknown = JSON.parse(text);
  if (typeof state !== 'object' || state === null || Array.isArray(state)) return null;
  const { id, name, color, role } = from.member.participant;
  const user = { id, name, color, role };
  if (Object.hasOwn(state, 'user')) return JSON.stringify({ ...state, user });
  // What says nothing of a person goes on as it came: writing it anew, at every step of a pointer, costs more than all the rest.
  const inside = text.slice(text.indexOf('{') + 1, text.lastIndexOf('}')).trim();
  return `{${inside}${inside === '' ? '' : ','}"user":${JSON.stringify(user)}}`;
}

function encodeEntry(clientId: number, clock: number, json: string): Uint8Array {
  const text = Buffer.from(json, 'utf8');
  const bytes = new Uint8Array(
    varUintLength(clientId) + varUintLength(clock) + varUintLength(text.length) + text.length,
  );
  let at = writeVarUint(bytes, 0, clientId);
  at = writeVarUint(bytes, at, clock);
  at = writeVarUint(bytes, at, text.length);
  bytes.set(text, at);
  return bytes;
}

function frameOf(entries: readonly Entry[]): Buffer {
  const size = entries.reduce((sum, { bytes }) => sum + bytes.byteLength, varUintLength(entries.length));
  const update = new Uint8Array(size);
  let at = writeVarUint(update, 0, entries.length);
  for (const { bytes } of entries) {
    update.set(bytes, at);
    at += bytes.byteLength;
  }
  return awarenessFrame(update);
}
