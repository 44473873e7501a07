import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { expect, test } from 'vitest';
import { DeedGatherer } from './gather-announcements.ts';

const en = createTranslate('en');
const fr = createTranslate('fr');

test('several new notes of one person are one sentence', () => {
  const deeds = new DeedGatherer();
  for (const itemId of ['a', 'b', 'c']) deeds.add('Léa', { kind: 'added', type: 'note', itemId });
  expect(deeds.take(en)).toBe('Léa wrote 3 notes.');
  expect(deeds.isEmpty).toBe(true);
});

test('typing many letters into one item counts once', () => {
  const deeds = new DeedGatherer();
  for (let i = 0; i < 40; i++) deeds.add('Marc', { kind: 'wrote', itemId: 'a' });
  expect(deeds.take(fr)).toBe('Marc a écrit dans 1 élément.');
});

test('writing in what one has just added is not told apart', () => {
  const deeds = new DeedGatherer();
  deeds.add('Léa', { kind: 'added', type: 'note', itemId: 'a' });
  deeds.add('Léa', { kind: 'wrote', itemId: 'a' });
  deeds.add('Léa', { kind: 'moved', itemId: 'a' });
  expect(deeds.take(en)).toBe('Léa wrote 1 note.');
});

test('three sentences are told, the rest is counted', () => {
  const deeds = new DeedGatherer();
  for (const name of ['A', 'B', 'C', 'D', 'E']) deeds.add(name, { kind: 'deleted', itemId: 'x' });
  expect(deeds.take(en)).toBe('A deleted 1 item. B deleted 1 item. C deleted 1 item. And 2 more changes.');
});

test('what nobody can be named for was done by somebody', () => {
  const deeds = new DeedGatherer();
  deeds.add('', { kind: 'moved', itemId: 'x' });
  expect(deeds.take(en)).toBe('Somebody moved 1 item.');
});
