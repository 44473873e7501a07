import type { StoredDocument } from '../store/store.ts';
import * as Y from 'yjs';
import { emptyUpdate, step2Frame, updateFrame } from './frames.ts';

const compactAfterUpdates = 1000;
const compactAfterBytes = 512 * 1024;
/** Updates below this size are merged with their neighbours: many small ones would keep a client busy for long. */
const smallBytes = 1024;
const mergedCount = 100;
const mergedBytes = 16 * 1024;
/** Merging takes a few milliseconds each time; while one answer is made, others wait. */
const maxMergesAtOnce = 6;

/** A document as the bytes that the store holds; whoever joins with nothing is answered from these, without decoding. */
export class StoredBytes {
  #segments: readonly Uint8Array[];
  #tail: { readonly seq: number; readonly update: Uint8Array }[];
  #tailBytes = 0;
  #snapshotBytes = 0;
  #segmentFrames: readonly Buffer[] | null = null;
  /** Frames of the first `#framed` updates of the tail. */
  #tailFrames: Buffer[] = [];
  #framed = 0;
  #answer: readonly Buffer[] | null = null;
  /** The number of the last stored update. */
  seq: number;

  constructor(stored: Pick<StoredDocument, 'segments' | 'snapshotSeq' | 'updates'>) {
    this.#segments = stored.segments;
    this.#tail = [...stored.updates];
    this.seq = this.#tail.at(-1)?.seq ?? stored.snapshotSeq;
    this.#measure();
  }

  /** Whether so much has come since the snapshot that joining would become slow. */
  get isCompactionDue(): boolean {
    const { length } = this.#tail;
    return (
      length >= compactAfterUpdates + this.#snapshotBytes / 2048 ||
      this.#tailBytes >= compactAfterBytes + this.#snapshotBytes / 2
    );
  }

  /** Whether it pays to compact before the document is put away. */
  get isCompactionWorthwhile(): boolean {
    return this.#tail.length > 50 || this.#tailBytes > 128 * 1024;
  }

  /** Everything, in the order in which it must be applied. */
  updates(): Uint8Array[] {
    return [...this.#segments, ...this.#tail.map(({ update }) => update)];
  }

  append(seq: number, update: Uint8Array): void {
    this.#tail.push({ seq, update });
    this.#tailBytes += update.byteLength;
    this.seq = seq;
    this.#answer = null;
  }

  /** Puts a snapshot of everything up to a number in the place of what it holds. */
  replaceSnapshot(upToSeq: number, segments: readonly Uint8Array[]): void {
    this.#segments = segments;
    this.#tail = this.#tail.filter(({ seq }) => seq > upToSeq);
    this.#segmentFrames = null;
    this.#tailFrames = [];
    this.#framed = 0;
    this.#answer = null;
    this.#measure();
  }

  /** The frames that give everything to one who has nothing; the last one says that this was all. */
  answer(): readonly Buffer[] {
    if (this.#answer) return this.#answer;
    this.#segmentFrames ??= this.#segments.map(updateFrame);
    return (this.#answer = [...this.#segmentFrames, ...this.#frameTail(), step2Frame(emptyUpdate)]);
  }

  /** The tail as frames; what cannot change any more is kept for the next time. */
  #frameTail(): Buffer[] {
    let merges = 0;
    for (;;) {
      const run = this.#nextRun();
      if (run.length === 0) return this.#tailFrames;
      const isMerged = run.length > 1 && merges++ < maxMergesAtOnce;
      const frame = isMerged ? updateFrame(Y.mergeUpdates(run)) : Buffer.concat(run.map(updateFrame));
      if (this.#framed + run.length === this.#tail.length) return [...this.#tailFrames, frame];
      this.#tailFrames.push(frame);
      this.#framed += run.length;
    }
  }

  /** What of the tail goes into the next frame: one large update, or small ones that follow each other. */
  #nextRun(): Uint8Array[] {
    const run: Uint8Array[] = [];
    let bytes = 0;
    for (let at = this.#framed; at < this.#tail.length; at++) {
      const { update } = this.#tail[at]!;
      if (run.length > 0 && update.byteLength > smallBytes) break;
      run.push(update);
      bytes += update.byteLength;
      if (update.byteLength > smallBytes || run.length >= mergedCount || bytes >= mergedBytes) break;
    }
    return run;
  }

  #measure(): void {
    this.#snapshotBytes = this.#segments.reduce((sum, bytes) => sum + bytes.byteLength, 0);
    this.#tailBytes = this.#tail.reduce((sum, { update }) => sum + update.byteLength, 0);
  }
}

/** Whether an encoded state vector (V1) is that of one who has nothing. */
export function isEmptyVector(stateVector: Uint8Array): boolean {
  return stateVector.byteLength === 0 || (stateVector.byteLength === 1 && stateVector[0] === 0);
}
