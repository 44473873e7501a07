import { timerClock, type Clock } from '../model/clock.ts';

/** The clock of a page. */
export const browserClock: Clock = {
  ...timerClock,
  onFrame(callback) {
    const handle = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(handle);
  },
};
