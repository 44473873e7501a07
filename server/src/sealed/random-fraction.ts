import { randomInt } from 'node:crypto';

/** Nobody must be able to work out from the sequence of one board's notes how the next one's will be shuffled. */
export function randomFraction(): number {
  const steps = 2 ** 40;
  return randomInt(steps) / steps;
}
