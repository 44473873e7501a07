import { expect, test } from 'vitest';
import type { Person } from '../../model/editor.ts';
import { firstLetter } from './Face.tsx';
import { gatherPeople } from './gather-people.ts';

const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  name,
  color: '#0F766E',
  role: 'participant',
  clientId: 1,
  isMe: false,
  cursor: null,
  selection: [],
  draft: new Map(),
  caret: null,
  view: null,
  isIdle: false,
  reaction: null,
  ...more,
});

test('somebody with several pages open is one person, oneself comes first', () => {
  const people = gatherPeople([
    person('b', 'Zoé'),
    person('a', 'Léa', { clientId: 2 }),
    person('a', 'Léa', { clientId: 3, isMe: true }),
    person('c', 'Émile', { clientId: 4 }),
    person('c', 'Émile', { clientId: 5, cursor: [1, 2] }),
  ]);
  expect(people.map(({ name, clientId }) => `${name} ${clientId}`)).toEqual(['Léa 3', 'Émile 5', 'Zoé 1']);
});

test('somebody who works in one page is not idle, whatever lies behind it', () => {
  const [zoe] = gatherPeople([
    person('b', 'Zoé', { isIdle: true, cursor: [1, 2] }),
    person('b', 'Zoé', { clientId: 2 }),
    person('b', 'Zoé', { clientId: 3, isIdle: true }),
  ]);
  expect(zoe).toMatchObject({ clientId: 2, isIdle: false });
});

test('the letter of a face is a whole character', () => {
  expect(firstLetter(' élodie')).toBe('É');
  expect(firstLetter('👩‍🌾 Ada')).toBe('👩‍🌾');
  expect(firstLetter('')).toBe('?');
});
