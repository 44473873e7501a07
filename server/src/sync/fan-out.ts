import type { Connection } from './connection.ts';
import { updateFrame } from './frames.ts';

/** An accepted update on its way. */
export interface Accepted {
  readonly seq: number;
  readonly update: Uint8Array;
  /** The document's state before it. */
  readonly before: ReadonlyMap<number, number>;
  /** Who sent it; null for the server's own changes. */
  readonly author: Connection | null;
  /** Set when the server has corrected it: then its author must see it too. */
  readonly isCorrected: boolean;
}

/** Sends durable updates to all readers but their authors; all frames of a group go out in one piece. */
export function fanOut(readers: Iterable<Connection>, group: readonly Accepted[]): void {
  const first = group[0];
  if (!first) return;
  const frames = group.map(({ update }) => updateFrame(update));
  const whole = frames.length === 1 ? frames[0]! : Buffer.concat(frames);
  const authors = new Set(group.map(({ author }) => author));
  for (const reader of readers) {
    if (reader.joinedAt === null) continue;
    if (reader.joinedAt < first.seq && !authors.has(reader)) {
      reader.sendUpdate(whole, first.before);
      continue;
    }
    group.forEach(({ seq, author, isCorrected, before }, index) => {
      if (seq <= reader.joinedAt! || (author === reader && !isCorrected)) return;
      reader.sendUpdate(frames[index]!, before);
    });
  }
}
