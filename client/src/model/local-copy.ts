import { clearDocument, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** A copy of a board document on this device, by participant and epoch, so that rights and erasures hold for it too. */
export interface LocalCopy {
  /** Origin of the updates that come from it. */
  readonly origin: unknown;
  /** Fulfilled when everything that was kept is in the document. */
  readonly loaded: Promise<void>;
  /** Lets go of it; it stays on the device. */
  close(): Promise<void>;
  /** Deletes it from the device. */
  drop(): Promise<void>;
}

/** How many edits are kept here that the server has not acknowledged; survives a reload. */
export interface PendingCount {
  get(): number;
  set(count: number): void;
}

/** The part of the browser's localStorage that is used. */
export interface KeyValueStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

export function localCopyName(boardId: string, participantId: string, epoch: number): string {
  return `whoboard/${boardId}/${participantId}/${epoch}`;
}

/** Opens the copy in IndexedDB, or gives null where the browser keeps nothing (some private windows). */
export async function openLocalCopy(name: string, doc: Y.Doc): Promise<LocalCopy | null> {
  if (!(await canKeep())) return null;
  const persistence = new IndexeddbPersistence(name, doc);
  return {
    origin: persistence,
    loaded: persistence.whenSynced.then(() => undefined),
    close: () => persistence.destroy(),
    drop: async () => {
      await persistence.destroy();
      await clearDocument(name);
    },
  };
}

/** Deletes a copy that is not open. */
export async function dropLocalCopy(name: string): Promise<void> {
  if (await canKeep()) await clearDocument(name);
}

/** The count in a storage; without one it lasts as long as the page. */
export function pendingCountIn(storage: KeyValueStorage | null, name: string): PendingCount {
  const key = `${name}/pending`;
  let count = 0;
  try {
    count = Number(storage?.getItem(key) ?? 0) || 0;
  } catch {
    // A storage that is switched off throws; the count then lasts as long as the page.
  }
  return {
    get: () => count,
    set(next) {
      if (next === count) return;
      count = next;
      try {
        if (next === 0) storage?.removeItem(key);
        else storage?.setItem(key, String(next));
      } catch {
        // As above; a full storage throws, too.
      }
    },
  };
}

let keeps: Promise<boolean> | null = null;

function canKeep(): Promise<boolean> {
  keeps ??= new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(false);
    const probe = indexedDB.open('whoboard-probe');
    probe.onsuccess = () => {
      probe.result.close();
      resolve(true);
    };
    probe.onerror = () => resolve(false);
  });
  return keeps;
}
