import { remainingMs, timerOf } from '@whoboard/shared/session/timer.ts';
import { expect, test } from 'vitest';
import { ManualClock, type Clock } from '../clock.ts';
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

/** A machine with a wall clock that may be wrong, drift or be set, and that stands still while it sleeps. */
class Machine implements Clock {
  #awakeMs = 0;
  #timers: { at: number; callback: () => void }[] = [];
  readonly #trueTime: () => number;
  skewMs: number;

  constructor(trueTime: () => number, skewMs: number) {
    this.#trueTime = trueTime;
    this.skewMs = skewMs;
  }

  now(): number {
    return this.#trueTime() + this.skewMs;
  }

  onFrame(callback: () => void): () => void {
    return this.after(16, callback);
  }

  after(ms: number, callback: () => void): () => void {
    const timer = { at: this.#awakeMs + ms, callback };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Time passes while it is awake; asleep, nothing here happens. */
  run(ms: number): void {
    this.#awakeMs += ms;
    const due = this.#timers.filter(({ at }) => at <= this.#awakeMs);
    this.#timers = this.#timers.filter(({ at }) => at > this.#awakeMs);
    for (const { callback } of due.sort((a, b) => a.at - b.at)) callback();
  }
}

test('a timer of thirty minutes shows the same second everywhere, after sleep, a reload and a clock that was set', async () => {
  let trueTime = 1_700_000_000_000;
  const open = (machine: Machine) => new ServerClock({ clock: machine, ask: async () => trueTime });
  const machines = [0, 45_000, -3_600_000, 500].map((skewMs) => new Machine(() => trueTime, skewMs));
  const [, drifting, sleeping, reloaded] = machines as [Machine, Machine, Machine, Machine];
  const clocks = machines.map(open);
  await settled();
  const timer = timerOf(30, trueTime)!;
  const shown = (at: number) => Math.ceil(remainingMs(timer, at) / 1000);
  let compared = 0;
  for (let second = 1; second <= 1_800; second++) {
    trueTime += 1_000;
    const isAsleep = second > 300 && second <= 900;
    // A second in half an hour is much for a clock of quartz.
    drifting.skewMs += 1;
    if (second === 1_200) sleeping.skewMs += 86_400_000;
    if (second === 1_000) {
      clocks[3]!.destroy();
      clocks[3] = open(reloaded);
    }
    for (const machine of machines) if (machine !== sleeping || !isAsleep) machine.run(1_000);
    await settled();
    clocks.forEach((clock, i) => {
      // Who has just woken up, or whose clock was just set, has a moment to ask.
      const mayBeWrong = machines[i] === sleeping && (isAsleep || (second >= 1_200 && second < 1_204));
      if (mayBeWrong) return;
      compared++;
      expect(
        Math.abs(shown(clock.now()) - shown(trueTime)),
        `screen ${i}, second ${second}`,
      ).toBeLessThanOrEqual(1);
    });
  }
  expect(compared).toBeGreaterThan(6_000);
  expect(clocks.map((clock) => shown(clock.now()))).toEqual([0, 0, 0, 0]);
  for (const clock of clocks) clock.destroy();
});
