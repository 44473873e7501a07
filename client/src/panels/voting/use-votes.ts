import { countDots } from '@whoboard/shared/voting/ballot.ts';
import { useSyncExternalStore } from 'react';
import type { OwnBallot, OwnBallotState } from '../../model/voting/own-ballot.ts';

const none: OwnBallotState = { dots: {}, isFinished: false, saving: 'loading' };

/** One's own ballot as it is now. */
export function useBallot(ballot: OwnBallot | null): OwnBallotState & { readonly placed: number } {
  const state = useSyncExternalStore(
    (listener) => ballot?.state.subscribe(listener) ?? (() => {}),
    () => ballot?.state.get() ?? none,
  );
  return { ...state, placed: countDots(state.dots) };
}
