import fc from 'fast-check';
import { landingKinds } from '../role-play/landing-request.ts';
import { stepModes, type StepInput } from '../session/agenda.ts';
import type { SessionRequest } from '../session/commands.ts';

const ids = fc.constantFrom('id1', 'id2', 'id3', 'id4', 'id5', 'ana', 'zoe', 'constructor');
const idOrNull = fc.option(ids);
const stepArbitrary: fc.Arbitrary<StepInput> = fc.record({
  title: fc.constantFrom('A', 'B', 'C'),
  minutes: fc.nat(30),
  mode: fc.constantFrom(...stepModes),
  frame: idOrNull,
  instruction: fc.constantFrom('', 'Write.'),
});
const flag = fc.boolean();
const some = fc.uniqueArray(ids, { minLength: 1, maxLength: 4 });
const playId = fc.constantFrom('play', 'play', 'play', 'other');
const playRound = fc.integer({ min: 1, max: 3 });
type Shapes = {
  readonly [T in SessionRequest['type']]: fc.Arbitrary<Omit<Extract<SessionRequest, { type: T }>, 'type'>>;
};
/** For tests: anything that clients may ask for, likely or not; one line for each command. */
export const requestShapes: Shapes = {
  setAgenda: fc.record({ steps: fc.array(stepArbitrary, { maxLength: 4 }) }),
  addStep: fc.record({ content: stepArbitrary, after: idOrNull }),
  changeStep: fc.record({ step: ids, change: fc.record({ title: fc.constant('D') }, { requiredKeys: [] }) }),
  moveStep: fc.record({ step: ids, after: idOrNull }),
  removeStep: fc.record({ step: ids }),
  startStep: fc.record({ step: ids, from: idOrNull }),
  nextStep: fc.record({ from: idOrNull }),
  previousStep: fc.record({ from: idOrNull }),
  endAgenda: fc.record({ from: idOrNull }),
  setMode: fc.record({ mode: fc.option(fc.constantFrom(...stepModes)) }),
  startTimer: fc.record({ minutes: fc.integer({ min: 1, max: 480 }) }),
  pauseTimer: fc.constant({}),
  resumeTimer: fc.constant({}),
  addTime: fc.record({ minutes: fc.integer({ min: 1, max: 60 }) }),
  stopTimer: fc.constant({}),
  lookHere: fc.record({ target: fc.record({ item: ids }) }),
  leadView: fc.record({ isTaken: flag }),
  releaseView: fc.constant({}),
  lock: fc.record({ ids: some }),
  unlock: fc.record({ ids: some }),
  freezeWriting: fc.record({ on: flag }),
  hideCursors: fc.record({ on: flag }),
  muteReactions: fc.record({ on: flag }),
  removeParticipant: fc.record({ participant: ids, name: fc.constant('Name') }),
  allowParticipant: fc.record({ participant: ids }),
  handOver: fc.record({ to: ids }),
  joinGroup: fc.record({ area: idOrNull }),
  dealGroups: fc.record({ areas: some, participants: some }),
  endGroups: fc.constant({}),
  raiseHand: fc.record({ up: flag }),
  lowerHands: fc.record({ participants: some }),
  markDone: fc.record({ isDone: flag, step: idOrNull }),
  openRound: fc.record({
    round: ids,
    settings: fc.record({
      title: fc.constant('What first?'),
      targets: some,
      dotsPerPerson: fc.constant(3),
      maxPerTarget: fc.constant(2),
      isSecret: flag,
      isAnonymous: flag,
      minutes: fc.option(fc.integer({ min: 1, max: 9 })),
    }),
  }),
  closeRound: fc.record({ round: ids }),
  extendRound: fc.record({ round: ids, minutes: fc.integer({ min: 1, max: 9 }) }),
  revealRound: fc.record({ round: ids }),
  removeRound: fc.record({ round: ids }),
  revealNotes: fc.record({ participants: fc.option(some), withNames: flag, area: idOrNull }),
  setScene: fc.record({
    play: playId,
    scene: fc.record({
      persona: ids,
      journey: idOrNull,
      stage: idOrNull,
      channel: fc.constant('On the phone'),
      companyPart: fc.constant(''),
      happened: fc.constantFrom('', 'It is late.'),
      wants: fc.constant(''),
      promise: fc.constant(''),
      minutes: fc.nat(9),
    }),
    intention: fc.constantFrom(null, '', 'Wants to leave'),
  }),
  castRoles: fc.record({ play: playId, round: playRound, persona: idOrNull, company: idOrNull }),
  dealRoles: fc.record({ play: playId, round: playRound, present: some }),
  startPlay: fc.record({ play: playId, round: playRound }),
  freezePlay: fc.record({ play: playId }),
  resumePlay: fc.record({ play: playId }),
  rotateRoles: fc.record({ play: playId, round: playRound, present: some }),
  endPlay: fc.record({ play: playId }),
  showIntention: fc.record({ play: playId }),
  landObservations: fc.record({
    play: playId,
    as: fc.constantFrom(...landingKinds),
    journey: idOrNull,
    stage: idOrNull,
    lanes: fc.record({
      irritant: idOrNull,
      delight: idOrNull,
      expectation: idOrNull,
      unsaid: idOrNull,
      quote: idOrNull,
    }),
    area: idOrNull,
  }),
  takeBackObservations: fc.record({ play: playId }),
  closePlay: fc.record({ play: playId }),
};
/** For tests: one of all requests. */
export const anyRequest = fc.oneof(
  ...Object.entries(requestShapes).map(([type, shape]) =>
    (shape as fc.Arbitrary<object>).map((rest) => ({ type, ...rest }) as SessionRequest),
  ),
);
