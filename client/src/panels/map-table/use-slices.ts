import { startTransition, useEffect, useState } from 'react';

/** Rows that are painted at once, and how many more with each frame after that. */
const first = 6;
const step = 3;

/**
 * How many of the rows of a long table are there: those that one sees first, then the others, a few with each frame, so that
 * a large table opens at once.
 * @returns their number, and how to have all of them now
 */
export function useSlices(total: number): readonly [count: number, all: () => void] {
  const [count, setCount] = useState(first);
  useEffect(() => {
    if (count >= total) return;
    const frame = requestAnimationFrame(() => startTransition(() => setCount(count + step)));
    return () => cancelAnimationFrame(frame);
  }, [count, total]);
  return [Math.min(count, total), () => setCount(Infinity)];
}
