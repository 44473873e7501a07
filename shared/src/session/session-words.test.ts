import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { readSession, writeSession } from './session-doc.ts';
import { rewriteSessionTexts, roundTitleId } from './session-words.ts';
import { initialSession, type SessionState } from './state.ts';

const settings = {
  targets: ['vote'],
  dotsPerPerson: 1,
  maxPerTarget: 1,
  isSecret: false,
  isAnonymous: false,
  minutes: null,
  openedAt: 1,
  closesAt: null,
};
/** “Vote” is a person here, and a word of the program's own, an id and a participant's name, too. */
const state: SessionState = {
  ...initialSession,
  agenda: {
    steps: {
      Vote: {
        title: 'Vote et Léa',
        minutes: 5,
        mode: 'vote',
        frame: 'vote',
        instruction: 'Lire vote',
        order: 'a0',
      },
    },
    runs: {},
    current: { step: 'Vote', startedAt: 1 },
    mode: 'vote',
  },
  people: { ...initialSession.people, removed: { p1: { name: 'Vote', at: 1 } }, leader: 'vote' },
  rounds: {
    rounds: { r1: { ...settings, title: 'Vote a-t-il raison ?', status: 'revealed' } },
    turnout: {},
    labels: {},
    live: {},
    results: {
      r1: {
        tally: { vote: 1 },
        voters: 1,
        abstained: 0,
        labels: { vote: 'Vote a dit oui' },
        ballots: [{ participant: 'vote', name: 'Vote', dots: { vote: 1 } }],
      },
    },
  },
};

function sessionDoc(): Y.Doc {
  const doc = new Y.Doc();
  writeSession(doc, initialSession, state);
  return doc;
}

const concerns = (text: string) => /vote/i.test(text);

it('finds what people wrote in a session, and neither ids nor modes nor how participants call themselves', () => {
  const found: string[] = [];
  rewriteSessionTexts(sessionDoc(), concerns, ({ id, slice, text }) => {
    found.push(`${slice} ${id}: ${text}`);
    return null;
  });
  expect(found.sort()).toEqual([
    'agenda session/agenda/steps/Vote/instruction: Lire vote',
    'agenda session/agenda/steps/Vote/title: Vote et Léa',
    'rounds session/rounds/results/r1/labels/vote: Vote a dit oui',
    'rounds session/rounds/rounds/r1/title: Vote a-t-il raison ?',
  ]);
  expect(found.some((line) => line.includes(roundTitleId('r1')))).toBe(true);
});

it('rewrites them, and leaves all else as it was', () => {
  const doc = sessionDoc();
  rewriteSessionTexts(doc, concerns, ({ text }) => text.replace(/vote/i, '[…]'));
  const now = readSession(doc);
  expect(now.agenda.steps['Vote']).toMatchObject({
    title: '[…] et Léa',
    instruction: 'Lire […]',
    mode: 'vote',
  });
  expect(now.rounds.rounds['r1']!.title).toBe('[…] a-t-il raison ?');
  expect(now.rounds.results['r1']).toEqual({
    ...state.rounds.results['r1'],
    labels: { vote: '[…] a dit oui' },
  });
  const { agenda: _agenda, rounds: _rounds, ...others } = now;
  const { agenda: _formerAgenda, rounds: _formerRounds, ...before } = state;
  expect(others).toEqual(before);
});

it('changes nothing in a document in which nothing stands', () => {
  const doc = sessionDoc();
  const before = Y.encodeStateVector(doc);
  rewriteSessionTexts(
    doc,
    () => true,
    () => null,
  );
  expect(Y.encodeStateVector(doc)).toEqual(before);
});
