import { readSliceOf, sliceOf } from '@whoboard/shared/session/session-doc.ts';
import type * as Y from 'yjs';

/** What the session forbids at this moment, as the gate and the door ask for it. */
export interface Guard {
  /** Nobody but facilitators writes. */
  readonly isFrozen: boolean;
  /** Items that participants cannot change, with all that lies in them. */
  readonly locked: ReadonlySet<string>;
  /** Participants who may not come in. */
  readonly removed: ReadonlySet<string>;
}

export const openGuard: Guard = { isFrozen: false, locked: new Set(), removed: new Set() };

/** Keeps a guard in step with a session document; what the server has written there counts at once. */
export class GuardWatch {
  current: Guard = openGuard;

  /** Begins anew with a document that has just been loaded. */
  begin(doc: Y.Doc): void {
    const read = (): void => {
      const { isFrozen, locked } = readSliceOf(doc, 'guard');
      const { removed } = readSliceOf(doc, 'people');
      this.current = {
        isFrozen,
        locked: new Set(Object.keys(locked)),
        removed: new Set(Object.keys(removed)),
      };
    };
    read();
    sliceOf(doc, 'guard').observeDeep(read);
    sliceOf(doc, 'people').observeDeep(read);
  }
}
