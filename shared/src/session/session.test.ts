import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { playerRoles } from '../role-play/scene.ts';
import { roundStatuses } from '../voting/round.ts';
import type { Participant } from '../protocol/api.ts';
import { currentStep, stepsOf, totalMinutes, type StepInput } from './agenda.ts';
import { anyRequest } from '../testing/session-requests.ts';
import { isRefusal, type CommandContext } from './command.ts';
import { applyCommand, commandOf, sessionCommands, sessionRequest, type SessionRequest } from './commands.ts';
import { readSession, writeSession } from './session-doc.ts';
import { handsInOrder } from './signals.ts';
import { initialSession, type SessionState } from './state.ts';
import { remainingMs } from './timer.ts';

const ana: Participant = { id: 'ana', name: 'Ana', color: '#0F766E', role: 'facilitator' };
const ben: Participant = { ...ana, id: 'ben', name: 'Ben' };
const zoe: Participant = { ...ana, id: 'zoe', name: 'Zoé', role: 'participant' };

const step = (title: string, minutes = 5): StepInput => ({
  title,
  minutes,
  mode: 'writeOpenly',
  frame: null,
  instruction: '',
});

/** A session that is led by requests, with a clock and ids of its own. */
class Led {
  state: SessionState = initialSession;
  now = 1_000_000;
  #ids = 0;

  context(by: Participant): CommandContext {
    return { now: this.now, by, newId: () => `id${++this.#ids}` };
  }

  /** @returns the reason of a refusal, or null */
  send(request: SessionRequest, by = ana): string | null {
    const result = applyCommand(this.state, request, this.context(by));
    if (isRefusal(result)) return result.refused.replace('session.refused.', '');
    this.state = result;
    return null;
  }

  get titles(): string {
    return stepsOf(this.state)
      .map(({ title }) => title)
      .join(' ');
  }

  get running(): string | null {
    return currentStep(this.state)?.title ?? null;
  }

  get current(): string | null {
    return this.state.agenda.current?.step ?? null;
  }

  idOf(title: string): string {
    return stepsOf(this.state).find((known) => known.title === title)!.id;
  }
}

function withAgenda(...titles: string[]): Led {
  const led = new Led();
  led.send({ type: 'setAgenda', steps: titles.map((title) => step(title)) });
  return led;
}

describe('agenda', () => {
  it('is prepared step by step, in any order', () => {
    const led = withAgenda('A', 'B');
    led.send({ type: 'addStep', content: step('C', 20), after: led.idOf('B') });
    led.send({ type: 'addStep', content: step('first'), after: null });
    led.send({ type: 'moveStep', step: led.idOf('C'), after: led.idOf('first') });
    expect(led.titles).toBe('first C A B');
    led.send({ type: 'changeStep', step: led.idOf('A'), change: { title: 'Z', minutes: 7 } });
    led.send({ type: 'removeStep', step: led.idOf('B') });
    expect(led.titles).toBe('first C Z');
    expect(totalMinutes(stepsOf(led.state))).toBe(32);
  });

  it('goes forward and back, each step with its time and mode', () => {
    const led = withAgenda('A', 'B');
    expect(led.send({ type: 'previousStep', from: null })).toBe('noStepRuns');
    led.send({ type: 'nextStep', from: null });
    expect([led.running, led.state.agenda.mode]).toEqual(['A', 'writeOpenly']);
    expect(remainingMs(led.state.timer.run!, led.now + 60_000)).toBe(4 * 60_000);
    led.send({ type: 'nextStep', from: led.current });
    expect(led.send({ type: 'nextStep', from: led.current })).toBe('lastStep');
    led.send({ type: 'previousStep', from: led.current });
    expect(led.send({ type: 'previousStep', from: led.current })).toBe('firstStep');
    expect(led.running).toBe('A');
    led.send({ type: 'endAgenda', from: led.current });
    expect([led.running, led.state.timer.run, led.state.agenda.mode]).toEqual([null, null, null]);
  });

  it('changes what holds for everybody when the step that runs is changed, and only then', () => {
    const led = withAgenda('A', 'B');
    led.send({ type: 'nextStep', from: null });
    const left = () => led.state.timer.run && remainingMs(led.state.timer.run, led.now) / 60_000;
    const change = (title: string, part: Partial<StepInput>) =>
      led.send({ type: 'changeStep', step: led.idOf(title), change: part });
    led.now += 2 * 60_000;
    change('A', { mode: 'discuss', minutes: 8 });
    expect([led.state.agenda.mode, left()]).toEqual(['discuss', 6]);
    change('A', { instruction: 'Look' });
    change('B', { mode: 'vote', minutes: 1 });
    expect([led.state.agenda.mode, left()]).toEqual(['discuss', 6]);
    led.send({ type: 'pauseTimer' });
    change('A', { minutes: 3 });
    expect(led.state.timer.run).toMatchObject({ kind: 'paused', remainingMs: 60_000 });
    change('A', { minutes: 1 });
    expect(left()).toBe(0);
    change('A', { minutes: 0 });
    expect(left()).toBeNull();
    change('A', { minutes: 4 });
    expect(left()).toBe(4);
    // A mode that a facilitator has set apart from the step stays when something else is changed.
    led.send({ type: 'setMode', mode: 'vote' });
    change('A', { title: 'Z' });
    expect(led.state.agenda.mode).toBe('vote');
  });

  it('takes one step when two facilitators press next at once', () => {
    const led = withAgenda('A', 'B', 'C');
    led.send({ type: 'nextStep', from: null });
    const seen = led.current;
    expect(led.send({ type: 'nextStep', from: seen }, ana)).toBeNull();
    expect(led.send({ type: 'nextStep', from: seen }, ben)).toBe('stepHasChanged');
    expect(led.running).toBe('B');
  });

  it('can begin the running step anew, which nobody mistakes for the first time', () => {
    const led = withAgenda('A');
    led.send({ type: 'nextStep', from: null });
    const first = led.state.agenda.current!;
    led.send({ type: 'startStep', step: first.step, from: first.step });
    expect(led.state.agenda.current!.startedAt).toBeGreaterThan(first.startedAt);
  });

  it('is not replaced, and its step not removed, while it runs', () => {
    const led = withAgenda('A', 'B');
    led.send({ type: 'nextStep', from: null });
    expect(led.send({ type: 'setAgenda', steps: [] })).toBe('agendaRuns');
    expect(led.send({ type: 'removeStep', step: led.idOf('A') })).toBe('stepRuns');
    expect(led.send({ type: 'removeStep', step: led.idOf('B') })).toBeNull();
    expect(led.send({ type: 'startStep', step: 'gone', from: led.current })).toBe('noSuchStep');
  });
});

describe('timer', () => {
  it('stands still while it is paused, and every minute more counts from what is left', () => {
    const led = withAgenda('A');
    led.send({ type: 'nextStep', from: null });
    led.now += 120_000;
    led.send({ type: 'pauseTimer' });
    led.now += 3_600_000;
    led.send({ type: 'addTime', minutes: 1 });
    expect(led.send({ type: 'pauseTimer' })).toBe('timerNotRunning');
    led.send({ type: 'resumeTimer' });
    expect(remainingMs(led.state.timer.run!, led.now)).toBe(4 * 60_000);
    expect(led.send({ type: 'resumeTimer' })).toBe('timerNotPaused');
  });

  it('gives a whole minute also when the time is up', () => {
    const led = new Led();
    led.send({ type: 'startTimer', minutes: 2 });
    led.now += 600_000;
    led.send({ type: 'addTime', minutes: 1 });
    expect(remainingMs(led.state.timer.run!, led.now)).toBe(60_000);
  });

  it('never gets longer than eight hours', () => {
    const led = new Led();
    led.send({ type: 'startTimer', minutes: 480 });
    expect(led.send({ type: 'addTime', minutes: 1 })).toBe('timerTooLong');
    expect(led.send({ type: 'stopTimer' })).toBeNull();
    expect(led.send({ type: 'addTime', minutes: 1 })).toBe('noTimer');
  });
});

describe('leading', () => {
  it('belongs to one facilitator until anyone releases it', () => {
    const led = new Led();
    led.send({ type: 'leadView', isTaken: true });
    expect(led.send({ type: 'leadView', isTaken: false }, ben)).toBe('otherLeadsView');
    led.send({ type: 'releaseView' }, ben);
    expect(led.send({ type: 'releaseView' }, ana)).toBe('nobodyLeadsView');
    expect(led.send({ type: 'leadView', isTaken: false }, ben)).toBeNull();
  });

  it('calls to look at the same place twice are two calls', () => {
    const led = new Led();
    led.send({ type: 'lookHere', target: { item: 'n1' } });
    const first = led.state.lead.look!.nonce;
    led.send({ type: 'lookHere', target: { item: 'n1' } });
    expect(led.state.lead.look!.nonce).not.toBe(first);
  });
});

describe('people', () => {
  it('takes everything from who is removed, and lets them back', () => {
    const led = new Led();
    led.send({ type: 'raiseHand', up: true }, zoe);
    led.send({ type: 'joinGroup', area: 'frame' }, zoe);
    expect(led.send({ type: 'removeParticipant', participant: 'ana', name: 'Ana' })).toBe('removesSelf');
    led.send({ type: 'removeParticipant', participant: 'zoe', name: 'Zoé' });
    expect(led.state.signals.hands).toEqual({});
    expect(led.state.people.groups).toEqual({});
    expect(led.send({ type: 'handOver', to: 'zoe' })).toBe('alreadyRemoved');
    led.send({ type: 'allowParticipant', participant: 'zoe' }, ben);
    expect(led.send({ type: 'allowParticipant', participant: 'zoe' })).toBe('notRemoved');
  });

  it('keeps hands in the order in which they went up', () => {
    const led = new Led();
    for (const by of [zoe, ben, ana]) led.send({ type: 'raiseHand', up: true }, by);
    led.send({ type: 'raiseHand', up: true }, zoe);
    expect(handsInOrder(led.state.signals.hands)).toEqual(['zoe', 'ben', 'ana']);
  });

  it('lowers the hand of who is given the lead', () => {
    const led = new Led();
    for (const by of [zoe, ben]) led.send({ type: 'raiseHand', up: true }, by);
    led.send({ type: 'handOver', to: 'zoe' });
    expect(led.state.people.leader).toBe('zoe');
    expect(handsInOrder(led.state.signals.hands)).toEqual(['ben']);
  });

  it('forgets who has finished when the next step begins', () => {
    const led = withAgenda('A', 'B');
    led.send({ type: 'nextStep', from: null });
    const late = led.current;
    led.send({ type: 'markDone', isDone: true, step: late }, zoe);
    expect(Object.keys(led.state.signals.done)).toEqual(['zoe']);
    led.send({ type: 'nextStep', from: late });
    expect(led.state.signals.done).toEqual({});
    expect(led.send({ type: 'markDone', isDone: true, step: late }, zoe)).toBe('stepHasChanged');
  });

  it('spreads people evenly over areas', () => {
    const led = new Led();
    const participants = ['a', 'b', 'c', 'd', 'e'];
    led.send({ type: 'dealGroups', areas: ['x', 'y'], participants });
    expect(led.state.people.groups).toEqual({ a: 'x', b: 'y', c: 'x', d: 'y', e: 'x' });
  });
});

describe('requests', () => {
  it('of every type are known once, and participants may only speak for themselves', () => {
    expect(new Set(sessionCommands.map(({ type }) => type)).size).toBe(sessionCommands.length);
    const forAll = sessionCommands.filter(({ allowed }) => allowed.includes('participant'));
    for (const { type, schema } of forAll) {
      const own = schema.safeParse({ type, participant: 'ana', participants: ['ana'] });
      expect(own.success, type).toBe(false);
    }
  });

  it.each([
    { type: 'nothing' },
    { type: 'startStep', step: '__proto__', from: null },
    { type: 'addTime', minutes: -1 },
    { type: 'startTimer', minutes: Number.NaN },
    { type: 'setAgenda', steps: Array.from({ length: 61 }, () => step('x')) },
    { type: 'setAgenda', steps: [{ ...step('x'), minutes: 2.5 }] },
    { type: 'addStep', content: { ...step(' '), extra: 1 }, after: null },
    { type: 'lookHere', target: { box: { x: 0, y: 0, w: 1e9, h: 1 } } },
    { type: 'pauseTimer', by: 'zoe' },
  ])('refuses %o', (request) => {
    expect(sessionRequest.safeParse(request).success).toBe(false);
  });
});

/** What somebody does: on what they see, unless their screen is behind. */
const deed = fc.record({
  request: anyRequest,
  by: fc.constantFrom(ana, ben, zoe),
  isUpToDate: fc.boolean(),
  waitMs: fc.nat(400_000),
});

describe('whatever the order of commands of two facilitators', () => {
  it('leaves a sound state, which documents hold without loss, and changes nothing on a refusal', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const led = new Led();
        const doc = new Y.Doc();
        for (const { request: asked, by, isUpToDate, waitMs } of deeds) {
          led.now += waitMs;
          const sent = isUpToDate && 'from' in asked ? { ...asked, from: led.current } : asked;
          expect(sessionRequest.safeParse(sent).success).toBe(true);
          if (!commandOf(sent).allowed.includes(by.role)) continue;
          const before = led.state;
          const frozen = JSON.stringify(before);
          const refused = led.send(sent, by);
          expect(JSON.stringify(before)).toBe(frozen);
          if (refused !== null) expect(led.state).toBe(before);
          writeSession(doc, before, led.state);
          expect(readSession(doc)).toEqual(led.state);
          expectSound(before, led.state, sent);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** What holds in every state, and which commands alone may have changed what. */
function expectSound(
  before: SessionState,
  { agenda, timer, people, lead, signals, rounds, rolePlay }: SessionState,
  sent: SessionRequest,
) {
  if (agenda.current) expect(Object.hasOwn(agenda.steps, agenda.current.step)).toBe(true);
  const orders = Object.values(agenda.steps).map(({ order }) => order);
  expect(new Set(orders).size).toBe(orders.length);
  const wasStep = before.agenda.current?.step ?? null;
  if (agenda.current !== before.agenda.current) {
    expect('from' in sent && sent.from).toBe(wasStep);
    expect(signals.done).toEqual({});
  }
  if (agenda.current && before.agenda.current && agenda.current !== before.agenda.current)
    expect(agenda.current.startedAt).toBeGreaterThan(before.agenda.current.startedAt);
  if (timer.run?.kind === 'paused') expect(timer.run.remainingMs).toBeLessThanOrEqual(timer.run.totalMs);
  if (sent.type === 'removeParticipant' && people !== before.people) {
    expect(lead.view?.by).not.toBe(sent.participant);
    expect(Object.keys(signals.hands)).not.toContain(sent.participant);
  }
  expect(Object.values(rounds.rounds).filter(({ status }) => status === 'open').length).toBeLessThanOrEqual(
    1,
  );
  const { play } = rolePlay;
  if (play) {
    if (play.status === 'running') expect([play.persona, play.company]).not.toContain(null);
    if (play.persona !== null) expect(play.persona).not.toBe(play.company);
    for (const role of playerRoles) expect(Object.keys(people.removed)).not.toContain(play[role]);
    // What is sealed comes from the server's store alone.
    expect([play.noted, play.landed, play.intention]).toEqual([0, 0, null]);
    const was = before.rolePlay.play;
    if (was?.id === play.id) expect([was.round, was.round + 1]).toContain(play.round);
    if (was && sent.type === 'removeParticipant' && was.status === 'running' && play.status === 'frozen')
      expect(timer.run?.kind).not.toBe('running');
  }
  for (const [id, { played }] of Object.entries(rolePlay.turns)) {
    const had = before.rolePlay.turns[id]?.played ?? 0;
    expect(played).toBeGreaterThanOrEqual(had);
  }
  for (const [id, round] of Object.entries(rounds.rounds)) {
    const was = before.rounds.rounds[id];
    const order = roundStatuses.indexOf(round.status);
    if (was) expect(order).toBeGreaterThanOrEqual(roundStatuses.indexOf(was.status));
    else expect([sent.type, round.status]).toEqual(['openRound', 'open']);
  }
}
