import type { SessionState } from '@whoboard/shared/session/state.ts';

/** What the session forbids this person; the server would take it back. */
export interface Guard {
  readonly isFrozen: boolean;
  /** Items that cannot be changed, with all that lies in them. */
  readonly locked: ReadonlySet<string>;
}

export const noGuard: Guard = { isFrozen: false, locked: new Set() };

/** Facilitators may do everything. @returns the former one when nothing has changed */
export function guardOf({ guard }: SessionState, isFacilitator: boolean, former: Guard): Guard {
  if (isFacilitator) return noGuard;
  const locked = Object.keys(guard.locked);
  const isSame =
    guard.isFrozen === former.isFrozen &&
    locked.length === former.locked.size &&
    locked.every((id) => former.locked.has(id));
  return isSame ? former : { isFrozen: guard.isFrozen, locked: new Set(locked) };
}
