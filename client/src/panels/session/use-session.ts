import { initialSession, type SessionState } from '@whoboard/shared/session/state.ts';
import { remainingMs, type Timer } from '@whoboard/shared/session/timer.ts';
import { useEffect, useState } from 'react';
import type { Editor } from '../../model/editor.ts';
import type { ServerClock } from '../../model/session/server-clock.ts';
import { Store } from '../../model/readable.ts';
import type { SessionModel } from '../../model/session/session-model.ts';
import { useReadable } from '../../ui/use-readable.ts';
import { useSelected } from '../../ui/use-selected.ts';

export interface SessionProps {
  readonly editor: Editor;
  readonly session: SessionModel;
}

const noSession = new Store(initialSession);

/** The whole session; as long as it has not come, one in which nothing has been led. */
export function useSessionState(editor: Editor): SessionState {
  const session = useReadable(editor.session);
  return useReadable(session?.state ?? noSession);
}

/** A part of the session's state; the component renders again only when that part changes. */
export function useSlice<N extends keyof SessionState>(session: SessionModel, name: N): SessionState[N] {
  return useSelected(session.state, (state) => state[name]);
}

/**
 * Whole seconds left, by the server's clock, as everybody sees them: a second that has begun counts.
 * @returns null when there is no timer, or as long as the server's clock is not known
 */
export function useSecondsLeft(timer: Timer | null, clock: ServerClock): number | null {
  const offsetMs = useReadable(clock.offsetMs);
  const [now, setNow] = useState(() => clock.now());
  const isRunning = timer?.kind === 'running';
  useEffect(() => {
    if (!isRunning) return;
    let handle: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(clock.now());
      // At the change of a second, neither before nor long after it.
      const leftMs = timer.endsAt - clock.now();
      if (leftMs > 0) handle = setTimeout(tick, (leftMs % 1000) + 5);
    };
    tick();
    // A page in the background is woken rarely when each timer is set by the one before; this one is not.
    const end = setTimeout(tick, Math.max(0, timer.endsAt - clock.now()) + 5);
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(handle);
      clearTimeout(end);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [clock, timer, isRunning, offsetMs]);
  if (!timer || offsetMs === null) return null;
  return Math.ceil(remainingMs(timer, now) / 1000);
}

/** `4:05`, or `1:04:05` from an hour on. */
export function shownTime(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes}:${two(seconds % 60)}`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds % 60)}`;
}
