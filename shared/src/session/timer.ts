import * as z from 'zod/mini';
import { defineSessionCommand, facilitators, refuse } from './command.ts';
import { defineSlice, value } from './slice.ts';

/** The longest time that a step or a timer can have. */
export const maxMinutes = 480;
const minuteMs = 60_000;
const duration = z.number().check(z.gte(0), z.lte(maxMinutes * minuteMs));

const runningTimer = z.object({
  kind: z.literal('running'),
  /** When it ends, on the server's clock; it stays there when that moment has passed. */
  endsAt: z.number(),
  /** All the time that it was given. */
  totalMs: duration,
});
const pausedTimer = z.object({ kind: z.literal('paused'), remainingMs: duration, totalMs: duration });
const timerSchema = z.discriminatedUnion('kind', [runningTimer, pausedTimer]);

/** A timer on the server's clock: every screen counts down to the same moment. */
export type Timer = z.infer<typeof timerSchema>;

export const timerSlice = defineSlice('timer', {
  /** Null when no time is set. */
  run: value(z.nullable(timerSchema) as z.ZodMiniType<Timer | null>, null),
});

/** @returns milliseconds left, 0 when the time is up */
export function remainingMs(timer: Timer, now: number): number {
  return timer.kind === 'paused' ? timer.remainingMs : Math.max(0, timer.endsAt - now);
}

/** A timer of so many minutes that begins now; none for no minutes. */
export function timerOf(minutes: number, now: number): Timer | null {
  const totalMs = minutes * minuteMs;
  return minutes > 0 ? { kind: 'running', endsAt: now + totalMs, totalMs } : null;
}

/** A timer that stands still; one that does so already stays as it is. */
export function pausedAt(run: Timer | null, now: number): Timer | null {
  return run?.kind === 'running'
    ? { kind: 'paused', remainingMs: remainingMs(run, now), totalMs: run.totalMs }
    : run;
}

/** A timer that goes on; one that runs already stays as it is. */
export function resumedAt(run: Timer | null, now: number): Timer | null {
  return run?.kind === 'paused'
    ? { kind: 'running', endsAt: now + run.remainingMs, totalMs: run.totalMs }
    : run;
}

/**
 * A timer whose plan changes while it runs: what was added is added to what is left, and what was taken off is taken off.
 * One that had no time begins now; one that is to have none is over.
 * @param minutes planned now
 */
export function replanned(run: Timer | null, before: number, minutes: number, now: number): Timer | null {
  if (minutes === 0) return null;
  if (!run) return timerOf(minutes, now);
  const byMs = (minutes - before) * minuteMs;
  const most = maxMinutes * minuteMs;
  const leftMs = Math.min(most, Math.max(0, remainingMs(run, now) + byMs));
  const totalMs = Math.min(most, Math.max(leftMs, run.totalMs + byMs));
  return run.kind === 'paused'
    ? { kind: 'paused', remainingMs: leftMs, totalMs }
    : { kind: 'running', endsAt: now + leftMs, totalMs };
}

export const timerCommands = [
  defineSessionCommand(
    'startTimer',
    facilitators,
    { minutes: z.number().check(z.gt(0), z.lte(maxMinutes)) },
    (state, { minutes }, { now }) => ({ ...state, timer: { run: timerOf(minutes, now) } }),
  ),
  defineSessionCommand('pauseTimer', facilitators, {}, (state, _request, { now }) => {
    const { run } = state.timer;
    if (run?.kind !== 'running') return refuse('session.refused.timerNotRunning');
    return { ...state, timer: { run: pausedAt(run, now) } };
  }),
  defineSessionCommand('resumeTimer', facilitators, {}, (state, _request, { now }) => {
    const { run } = state.timer;
    if (run?.kind !== 'paused') return refuse('session.refused.timerNotPaused');
    return { ...state, timer: { run: resumedAt(run, now) } };
  }),
  defineSessionCommand(
    'addTime',
    facilitators,
    { minutes: z.number().check(z.gt(0), z.lte(60)) },
    (state, { minutes }, { now }) => {
      const { run } = state.timer;
      if (!run) return refuse('session.refused.noTimer');
      const left = remainingMs(run, now) + minutes * minuteMs;
      if (left > maxMinutes * minuteMs) return refuse('session.refused.timerTooLong');
      const totalMs = Math.min(maxMinutes * minuteMs, run.totalMs + minutes * minuteMs);
      const longer: Timer =
        run.kind === 'paused'
          ? { ...run, remainingMs: left, totalMs }
          : { kind: 'running', endsAt: now + left, totalMs };
      return { ...state, timer: { run: longer } };
    },
  ),
  defineSessionCommand('stopTimer', facilitators, {}, (state) =>
    state.timer.run === null ? refuse('session.refused.noTimer') : { ...state, timer: { run: null } },
  ),
] as const;
