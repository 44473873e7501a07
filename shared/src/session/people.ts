import * as z from 'zod/mini';
import { idSchema } from '../board/schema.ts';
import { limits } from '../protocol/limits.ts';
import { defineSessionCommand, editors, facilitators, refuse } from './command.ts';
import { withoutPlayer } from './role-play.ts';
import { defineSlice, entryOf, record, value, without } from './slice.ts';

const name = z.string().check(z.trim(), z.minLength(1), z.maxLength(limits.maxNameLength));
const removedSchema = z.object({ name, at: z.number() });

export const peopleSlice = defineSlice('people', {
  /** Who was asked to leave and may not come back, until a facilitator allows it. */
  removed: record(removedSchema),
  /** The facilitator in charge; null when nobody has said so. */
  leader: value(z.nullable(idSchema), null),
  /** The area of each participant's group. */
  groups: record(idSchema),
});

const person = { participant: idSchema };

export const peopleCommands = [
  defineSessionCommand(
    'removeParticipant',
    facilitators,
    { ...person, name },
    (state, { participant, name: called }, { by, now }) => {
      if (participant === by.id) return refuse('session.refused.removesSelf');
      if (entryOf(state.people.removed, participant)) return refuse('session.refused.alreadyRemoved');
      const { view } = state.lead;
      return {
        ...withoutPlayer(state, participant, now),
        lead: { ...state.lead, view: view?.by === participant ? null : view },
        signals: {
          hands: without(state.signals.hands, [participant]),
          done: without(state.signals.done, [participant]),
        },
        people: {
          leader: state.people.leader === participant ? null : state.people.leader,
          groups: without(state.people.groups, [participant]),
          removed: { ...state.people.removed, [participant]: { name: called, at: now } },
        },
      };
    },
  ),
  defineSessionCommand('allowParticipant', facilitators, person, (state, { participant }) =>
    entryOf(state.people.removed, participant)
      ? { ...state, people: { ...state.people, removed: without(state.people.removed, [participant]) } }
      : refuse('session.refused.notRemoved'),
  ),
  /** Puts somebody in charge; the server makes a facilitator of a participant. */
  defineSessionCommand('handOver', facilitators, { to: idSchema }, (state, { to }) =>
    entryOf(state.people.removed, to)
      ? refuse('session.refused.alreadyRemoved')
      : {
          ...state,
          people: { ...state.people, leader: to },
          // Who is given the lead has been heard.
          signals: { ...state.signals, hands: without(state.signals.hands, [to]) },
        },
  ),
  /** Says in which area one works. */
  defineSessionCommand('joinGroup', editors, { area: z.nullable(idSchema) }, (state, { area }, { by }) => ({
    ...state,
    people: {
      ...state.people,
      groups: area ? { ...state.people.groups, [by.id]: area } : without(state.people.groups, [by.id]),
    },
  })),
  /** Spreads people over areas; former groups are over. */
  defineSessionCommand(
    'dealGroups',
    facilitators,
    {
      areas: z.array(idSchema).check(z.minLength(1), z.maxLength(limits.maxPeople)),
      participants: z.array(idSchema).check(z.minLength(1), z.maxLength(limits.maxPeople)),
    },
    (state, { areas, participants }) => {
      const groups = participants.map((id, index) => [id, areas[index % areas.length]!] as const);
      return { ...state, people: { ...state.people, groups: Object.fromEntries(groups) } };
    },
  ),
  defineSessionCommand('endGroups', facilitators, {}, (state) => ({
    ...state,
    people: { ...state.people, groups: {} },
  })),
] as const;
