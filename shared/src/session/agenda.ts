import * as z from 'zod/mini';
import { idSchema, orderSchema } from '../board/schema.ts';
import { keysAt } from '../board/order-keys.ts';
import { byOrder } from '../board/layout.ts';
import { limits } from '../protocol/limits.ts';
import { defineSessionCommand, facilitators, refuse, type CommandContext, type Refusal } from './command.ts';
import { defineSlice, entryOf, record, value, without } from './slice.ts';
import type { SessionState } from './state.ts';
import { maxMinutes, replanned, timerOf } from './timer.ts';

/** What a step asks of everybody. */
export const stepModes = ['writePrivately', 'writeOpenly', 'vote', 'rolePlay', 'discuss'] as const;
export type StepMode = (typeof stepModes)[number];

const modeSchema = z.enum(stepModes) as z.ZodMiniType<StepMode>;

const stepShape = {
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.maxStepTitleLength)),
  /** 0: the step has no time of its own. */
  minutes: z.int().check(z.gte(0), z.lte(maxMinutes)),
  mode: modeSchema,
  /** The area that everybody is brought to. */
  frame: z.nullable(idSchema),
  instruction: z.string().check(z.maxLength(limits.maxInstructionLength)),
};
/** A step as it is asked for. */
export const stepInput = z.strictObject(stepShape);
const stepSchema = z.object({ ...stepShape, order: orderSchema });

/** A step as it is written down: what a template and an agenda kept in a file consist of. */
export type StepInput = z.infer<typeof stepInput>;
type StoredStep = z.infer<typeof stepSchema>;
/** A step of the agenda, in its place. */
export type AgendaStep = Readonly<StoredStep> & { readonly id: string };

const currentSchema = z.object({
  step: idSchema,
  /** On the server's clock; tells one start of a step from the next. */
  startedAt: z.number(),
});

const runSchema = z.object({
  step: idSchema,
  /** What the step was called when it began, and what was planned for it. */
  title: stepShape.title,
  minutes: stepShape.minutes,
  /** On the server's clock. */
  startedAt: z.number(),
  /** Null while it runs. */
  endedAt: z.nullable(z.number()),
  /** Name of the facilitator who began it. */
  ledBy: z.string(),
});
/** One time that a step was led, from its start to the next one's. */
export type StepRun = Readonly<z.infer<typeof runSchema>>;

export const agendaSlice = defineSlice('agenda', {
  steps: record(stepSchema),
  /** What has been led so far; steps that are changed or removed later stay in it as they were. */
  runs: record(runSchema),
  /** The step that runs; null before the first and after the last. */
  current: value(z.nullable(currentSchema), null),
  /** What people do now: the step's mode, until a facilitator sets another. Null outside of an agenda. */
  mode: value(z.nullable(modeSchema) as z.ZodMiniType<StepMode | null>, null),
});

/** An agenda as it is kept in a file, in the browser and in templates. */
export const agendaInput = z.array(stepInput).check(z.maxLength(limits.maxAgendaSteps));

/** The steps in their order. */
export function stepsOf(state: SessionState): readonly AgendaStep[] {
  return Object.entries(state.agenda.steps)
    .map(([id, step]) => ({ id, ...step }))
    .sort(byOrder);
}

/** The step that runs, or null. */
export function currentStep(state: SessionState): AgendaStep | null {
  const id = state.agenda.current?.step;
  const step = id === undefined ? undefined : entryOf(state.agenda.steps, id);
  return id === undefined || !step ? null : { id, ...step };
}

/** What has been led, the earliest first. */
export function runsOf(state: SessionState): readonly StepRun[] {
  return Object.values(state.agenda.runs).sort((a, b) => a.startedAt - b.startedAt);
}

/** The runs, the one that is going on ended. */
function endedRuns({ runs }: SessionState['agenda'], now: number): Readonly<Record<string, StepRun>> {
  const entries = Object.entries(runs).map(([id, run]): [string, StepRun] => [
    id,
    run.endedAt === null ? { ...run, endedAt: Math.max(now, run.startedAt) } : run,
  ]);
  const kept = entries.sort(([, a], [, b]) => a.startedAt - b.startedAt).slice(-limits.maxStepRuns);
  return Object.fromEntries(kept);
}

/** Minutes of all steps together. */
export function totalMinutes(steps: readonly Pick<StepInput, 'minutes'>[]): number {
  return steps.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Begins a step: its mode, its time, and nobody has finished it yet. */
function enter(state: SessionState, step: AgendaStep, { now, by, newId }: CommandContext): SessionState {
  const { current } = state.agenda;
  // Two starts never look like one, also when the clock stands still.
  const startedAt = Math.max(now, (current?.startedAt ?? 0) + 1);
  const { id, title, minutes } = step;
  const run: StepRun = { step: id, title, minutes, startedAt, endedAt: null, ledBy: by.name };
  return {
    ...state,
    agenda: {
      ...state.agenda,
      current: { step: id, startedAt },
      mode: step.mode,
      runs: { ...endedRuns(state.agenda, now), [newId()]: run },
    },
    timer: { run: timerOf(step.minutes, now) },
    signals: { ...state.signals, done: {} },
  };
}

/** Goes from the step that the sender saw running; refused when somebody else has gone on meanwhile. */
function go(state: SessionState, from: string | null, by: 1 | -1, context: CommandContext) {
  const current = state.agenda.current?.step ?? null;
  if (current !== from) return refuse('session.refused.stepHasChanged');
  const steps = stepsOf(state);
  if (steps.length === 0) return refuse('session.refused.noSteps');
  const at = current === null ? -1 : steps.findIndex(({ id }) => id === current);
  if (current === null && by === -1) return refuse('session.refused.noStepRuns');
  const next = steps[at + by];
  if (!next) return refuse(by === 1 ? 'session.refused.lastStep' : 'session.refused.firstStep');
  return enter(state, next, context);
}

/** Puts a new or moved step behind another one (null: first). */
function place(
  state: SessionState,
  id: string,
  step: StepInput,
  after: string | null,
): SessionState | Refusal {
  const others = stepsOf(state).filter((other) => other.id !== id);
  const at = after === null ? 0 : others.findIndex((other) => other.id === after) + 1;
  if (after !== null && at === 0) return refuse('session.refused.noSuchStep');
  const { keys, changed } = keysAt(others, at, 1);
  const steps: Record<string, StoredStep> = { ...state.agenda.steps };
  for (const [moved, order] of changed) steps[moved] = { ...steps[moved]!, order };
  steps[id] = { ...step, order: keys[0]! };
  return { ...state, agenda: { ...state.agenda, steps } };
}

const stepId = { step: idSchema };
const running = { from: z.nullable(idSchema) };

export const agendaCommands = [
  defineSessionCommand('setAgenda', facilitators, { steps: agendaInput }, (state, { steps }, { newId }) => {
    if (state.agenda.current) return refuse('session.refused.agendaRuns');
    const { keys } = keysAt([], 0, steps.length);
    const entries = steps.map((step, index) => [newId(), { ...step, order: keys[index]! }] as const);
    return { ...state, agenda: { ...state.agenda, steps: Object.fromEntries(entries) } };
  }),
  defineSessionCommand(
    'addStep',
    facilitators,
    { content: stepInput, after: z.nullable(idSchema) },
    (state, { content, after }, { newId }) =>
      Object.keys(state.agenda.steps).length >= limits.maxAgendaSteps
        ? refuse('session.refused.tooManySteps')
        : place(state, newId(), content, after),
  ),
  /** What is changed of the step that runs holds at once: its mode for everybody, its minutes for the time left. */
  defineSessionCommand(
    'changeStep',
    facilitators,
    { ...stepId, change: z.partial(stepInput) },
    (state, { step: id, change }, { now }) => {
      const step = entryOf(state.agenda.steps, id);
      if (!step) return refuse('session.refused.noSuchStep');
      const given = Object.entries(change).filter(([, part]) => part !== undefined);
      const changed: StoredStep = { ...step, ...Object.fromEntries(given) };
      const runs = state.agenda.current?.step === id;
      const { mode, steps } = state.agenda;
      const { run } = state.timer;
      return {
        ...state,
        agenda: {
          ...state.agenda,
          mode: runs && changed.mode !== step.mode ? changed.mode : mode,
          steps: { ...steps, [id]: changed },
        },
        timer:
          runs && changed.minutes !== step.minutes
            ? { run: replanned(run, step.minutes, changed.minutes, now) }
            : state.timer,
      };
    },
  ),
  defineSessionCommand(
    'moveStep',
    facilitators,
    { ...stepId, after: z.nullable(idSchema) },
    (state, { step: id, after }) => {
      const step = entryOf(state.agenda.steps, id);
      if (!step || id === after) return refuse('session.refused.noSuchStep');
      return place(state, id, step, after);
    },
  ),
  defineSessionCommand('removeStep', facilitators, stepId, (state, { step }) => {
    if (!entryOf(state.agenda.steps, step)) return refuse('session.refused.noSuchStep');
    if (state.agenda.current?.step === step) return refuse('session.refused.stepRuns');
    return { ...state, agenda: { ...state.agenda, steps: without(state.agenda.steps, [step]) } };
  }),
  /** From the step that runs now (null: none) to any other, or the same one again. */
  defineSessionCommand(
    'startStep',
    facilitators,
    { ...stepId, ...running },
    (state, { step, from }, context) => {
      if ((state.agenda.current?.step ?? null) !== from) return refuse('session.refused.stepHasChanged');
      const stored = entryOf(state.agenda.steps, step);
      return stored ? enter(state, { id: step, ...stored }, context) : refuse('session.refused.noSuchStep');
    },
  ),
  defineSessionCommand('nextStep', facilitators, running, (state, { from }, context) =>
    go(state, from, 1, context),
  ),
  defineSessionCommand('previousStep', facilitators, running, (state, { from }, context) =>
    go(state, from, -1, context),
  ),
  defineSessionCommand('endAgenda', facilitators, running, (state, { from }, { now }) => {
    if (!state.agenda.current) return refuse('session.refused.noStepRuns');
    if (state.agenda.current.step !== from) return refuse('session.refused.stepHasChanged');
    return {
      ...state,
      agenda: { ...state.agenda, current: null, mode: null, runs: endedRuns(state.agenda, now) },
      timer: { run: null },
      signals: { ...state.signals, done: {} },
    };
  }),
  defineSessionCommand('setMode', facilitators, { mode: z.nullable(modeSchema) }, (state, { mode }) => ({
    ...state,
    agenda: { ...state.agenda, mode: mode ?? null },
  })),
] as const;
