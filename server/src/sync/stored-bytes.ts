import type { StoredDocument } from '../store/store.ts';
import * as Y from 'yjs';
import { emptyUpdate, step2Frame, updateFrame } from './frames.ts';

const compactAfterUpdates = 1000;
const compactAfterBytes = 512 * 1024;

/** A document as the bytes that the store holds; whoever joins with nothing is answered from these, without decoding. */
export class StoredBytes {
  #segments: readonly Uint8Array[];
  #tail: { readonly seq: number; readonly update: Uint8Array }[];
  #tailBytes = 0;
  #snapshotBytes = 0;
  #segmentFrames: readonly Buffer[] | null = null;
  #mergedTail: { readonly count: number; readonly update: Uint8Array } | null = null;
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
    this.#mergedTail = null;
    this.#answer = null;
    this.#measure();
  }

  /** The frames that give everything to one who has nothing; the last one says that this was all. */
  answer(): readonly Buffer[] {
    if (this.#answer) return this.#answer;
    this.#segmentFrames ??= this.#segments.map(updateFrame);
    return (this.#answer = [...this.#segmentFrames, step2Frame(this.#mergeTail())]);
  }

  #mergeTail(): Uint8Array {
    const from = this.#mergedTail?.count ?? 0;
    if (from === this.#tail.length) return this.#mergedTail?.update ?? emptyUpdate;
    const updates = this.#tail.slice(from).map(({ update }) => update);
    if (this.#mergedTail) updates.unshift(this.#mergedTail.update);
    const update = updates.length === 1 ? updates[0]! : Y.mergeUpdates(updates);
    this.#mergedTail = { count: this.#tail.length, update };
    return update;
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
