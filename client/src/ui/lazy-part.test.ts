import { expect, it } from 'vitest';
import { fetchParts, lazyPart } from './lazy-part.ts';

const Nothing = () => null;

it('fetches all parts ahead, what they are made of too, and later what could not be fetched', async () => {
  const fetched: string[] = [];
  let isCut = false;
  const part = (name: string, load: () => void = () => undefined): void => {
    lazyPart(async () => {
      await Promise.resolve();
      if (isCut) throw new TypeError('Failed to fetch dynamically imported module');
      fetched.push(name);
      load();
      return Nothing;
    });
  };
  part('drawer', () => {
    part('panel in it');
    isCut = true;
  });
  part('dialog');
  lazyPart(
    async () => {
      await Promise.resolve();
      fetched.push('large');
      return Nothing;
    },
    { isFetchedAhead: false },
  );

  await fetchParts();
  expect(fetched).toEqual(['drawer']);
  isCut = false;
  await fetchParts();
  expect(fetched.toSorted()).toEqual(['dialog', 'drawer', 'panel in it']);
  await fetchParts();
  expect(fetched).toHaveLength(3);
});
