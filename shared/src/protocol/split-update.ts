import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

type Struct = Y.Item | Y.GC | Y.Skip;

/**
 * Cuts a Yjs update (V1) into several that have the same effect when they are applied in this order, each of which can
 * be applied at once: nothing in it depends on a later one. Deletions come last.
 * @param maxBytes where to cut; a piece is larger only when a single struct is
 * @returns at least one update
 */
export function splitUpdate(update: Uint8Array, maxBytes: number): Uint8Array[] {
  if (update.byteLength <= maxBytes) return [update];
  const { structs, ds } = Y.decodeUpdate(update);
  const pieces: Uint8Array[] = [];
  let piece = new Piece();
  for (const struct of inCausalOrder(structs as Struct[])) {
    piece.add(struct);
    if (piece.bytes >= maxBytes) {
      pieces.push(piece.encode(noDeletions));
      piece = new Piece();
    }
  }
  const deletions = splitDeletions(ds.clients, maxBytes);
  const first = deletions.shift() ?? noDeletions;
  if (piece.bytes > 0 || first.size > 0 || pieces.length === 0) pieces.push(piece.encode(first));
  for (const rest of deletions) pieces.push(new Piece().encode(rest));
  return pieces;
}

interface Range {
  readonly clock: number;
  readonly len: number;
}
type Deletions = ReadonlyMap<number, readonly Range[]>;
const noDeletions: Deletions = new Map();

/** Structs after everything that they refer to; references to what the update does not hold do not count. */
function* inCausalOrder(structs: readonly Struct[]): Generator<Struct> {
  const queues = new Map<number, Queue>();
  for (const struct of structs) {
    const queue = queues.get(struct.id.client);
    if (queue) queue.structs.push(struct);
    else queues.set(struct.id.client, { structs: [struct], next: 0 });
  }
  const stack: Queue[] = [];
  for (const queue of queues.values()) {
    stack.push(queue);
    while (stack.length > 0) {
      const current = stack[stack.length - 1]!;
      const struct = current.structs[current.next];
      if (struct === undefined) {
        stack.pop();
        continue;
      }
      const blocking = blockingQueue(struct, queues);
      if (blocking && !stack.includes(blocking)) {
        stack.push(blocking);
        continue;
      }
      current.next++;
      yield struct;
      if (stack.length > 1) stack.pop();
    }
  }
}

interface Queue {
  readonly structs: Struct[];
  next: number;
}

function blockingQueue(struct: Struct, queues: ReadonlyMap<number, Queue>): Queue | undefined {
  if (!(struct instanceof Y.Item)) return undefined;
  const parent = struct.parent instanceof Y.ID ? struct.parent : null;
  for (const id of [struct.origin, struct.rightOrigin, parent]) {
    if (id === null || id.client === struct.id.client) continue;
    const queue = queues.get(id.client);
    const waiting = queue?.structs[queue.next];
    if (waiting !== undefined && waiting.id.clock <= id.clock) return queue;
  }
  return undefined;
}

/** Structs of one update under construction; those of one client follow each other without gaps. */
class Piece {
  bytes = 0;
  readonly #clients = new Map<number, { startClock: number; count: number; encoder: Y.UpdateEncoderV1 }>();

  add(struct: Struct): void {
    let client = this.#clients.get(struct.id.client);
    if (!client) {
      client = { startClock: struct.id.clock, count: 0, encoder: new Y.UpdateEncoderV1() };
      this.#clients.set(struct.id.client, client);
      this.bytes += 12;
    }
    const before = encoding.length(client.encoder.restEncoder);
    struct.write(client.encoder, 0);
    client.count++;
    this.bytes += encoding.length(client.encoder.restEncoder) - before;
  }

  encode(deletions: Deletions): Uint8Array {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, this.#clients.size);
    for (const [client, { startClock, count, encoder: structs }] of this.#clients) {
      encoding.writeVarUint(encoder, count);
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, startClock);
      encoding.writeUint8Array(encoder, encoding.toUint8Array(structs.restEncoder));
    }
    encoding.writeVarUint(encoder, deletions.size);
    for (const [client, ranges] of deletions) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, ranges.length);
      for (const { clock, len } of ranges) {
        encoding.writeVarUint(encoder, clock);
        encoding.writeVarUint(encoder, len);
      }
    }
    return encoding.toUint8Array(encoder);
  }
}

function splitDeletions(clients: ReadonlyMap<number, readonly Range[]>, maxBytes: number): Deletions[] {
  const perPiece = Math.max(1, Math.floor(maxBytes / 16));
  const pieces: Deletions[] = [];
  let piece = new Map<number, Range[]>();
  let count = 0;
  for (const [client, ranges] of clients) {
    for (let from = 0; from < ranges.length;) {
      const taken = ranges.slice(from, from + perPiece - count);
      piece.set(client, taken);
      from += taken.length;
      count += taken.length;
      if (count >= perPiece) {
        pieces.push(piece);
        piece = new Map();
        count = 0;
      }
    }
  }
  if (piece.size > 0) pieces.push(piece);
  return pieces;
}
