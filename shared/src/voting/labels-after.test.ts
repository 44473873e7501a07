import { expect, it } from 'vitest';
import { labelsAfter } from './labels-after.ts';

it('forgets what targets said that went, says anew what has changed, and keeps what others said', () => {
  const before = new Map([
    ['gone', 'Trop cher'],
    ['changed', 'Claire veut parler'],
    ['edited', 'Autre chose aujourd’hui'],
  ]);
  const after = new Map([
    ['changed', '[…] veut parler'],
    ['edited', 'Autre chose aujourd’hui'],
  ]);
  const label = (map: ReadonlyMap<string, string>) => (target: string) => map.get(target) ?? null;
  const labels = { gone: 'Trop cher', changed: 'Claire veut parler', edited: 'Comme au vote', lost: 'Avant' };
  expect(labelsAfter(labels, label(before), label(after))).toEqual({
    changed: '[…] veut parler',
    edited: 'Comme au vote',
    lost: 'Avant',
  });
  expect(labelsAfter(labels, label(before), label(before))).toBe(labels);
});
