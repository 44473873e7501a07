import { expect, test } from 'vitest';
import { ManualClock } from '../clock.ts';
import { ServerClock } from './server-clock.ts';

const settled = async () => {
  for (let turn = 0; turn < 40; turn++) await Promise.resolve();
};

/** A machine whose clock differs from the server's, and a network that takes its time. */
class World {
  readonly clock = new ManualClock();
  aheadMs = 0;
  delaysMs: number[] = [];
  asked = 0;

  readonly ask = async () => {
    this.asked++;
    const delay = this.delaysMs.shift() ?? 0;
    // All of the time passes on the way back: the worst that can happen.
    const told = this.clock.now() + this.aheadMs;
    this.clock.advance(delay);
    return told;
  };
}

test('the quickest answer counts, so that the time is right within half of its way', async () => {
  const world = new World();
  world.aheadMs = 90_000;
  world.delaysMs = [900, 40, 700, 600];
  const clock = new ServerClock(world);
  await settled();
  expect(Math.abs(clock.now() - (world.clock.now() + 90_000))).toBeLessThanOrEqual(20);
  clock.destroy();
});

test('after half an hour, a drift and a leap of this machine’s clock it is right again', async () => {
  const world = new World();
  const clock = new ServerClock(world);
  await settled();
  // This machine goes wrong by two seconds in half an hour.
  for (let minute = 0; minute < 30; minute++) {
    world.aheadMs += 67;
    world.clock.advance(60_000);
    await settled();
    expect(Math.abs(clock.now() - (world.clock.now() + world.aheadMs))).toBeLessThan(1_000);
  }
  const before = world.asked;
  await clock.measure();
  expect(world.asked).toBeGreaterThan(before);
  clock.destroy();
});
