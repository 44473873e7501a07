import type { Play } from '@whoboard/shared/session/role-play.ts';
import type { SessionModel } from '../../model/session/session-model.ts';
import { useSelected } from '../../ui/use-selected.ts';

/** The role-play of the board, or null. */
export function usePlay(session: SessionModel): Play | null {
  return useSelected(session.state, ({ rolePlay }) => rolePlay.play);
}
