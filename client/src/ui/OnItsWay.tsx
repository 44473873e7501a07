import { useContext, useEffect, useEffectEvent } from 'react';
import { patienceMs, ReachContext } from './reach.ts';

/**
 * Stands where a dialog or a menu will be that is still to be fetched. On a slow way it says so and waits; out of reach of
 * the server it says what to do, and takes the asking back: what opens by itself minutes later is in the way.
 */
export function OnItsWay({ onGiveUp }: { readonly onGiveUp: () => void }) {
  const reach = useContext(ReachContext);
  const giveUp = useEffectEvent(onGiveUp);
  useEffect(() => {
    let isTold = false;
    const timer = setInterval(() => {
      if (reach.isCut()) {
        reach.tell('app.outOfReach');
        giveUp();
      } else if (!isTold) {
        isTold = true;
        reach.tell('app.onItsWay');
      }
    }, patienceMs);
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      giveUp();
    };
    document.addEventListener('keydown', onKey, true);
    return () => {
      clearInterval(timer);
      document.removeEventListener('keydown', onKey, true);
    };
  }, [reach]);
  return null;
}
