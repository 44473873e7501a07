import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeNotes } from './merge-notes.ts';

test('changes at different places are both made', () => {
  expect(mergeNotes('one two three', 'ONE two three', 'one two THREE')).toBe('ONE two THREE');
  expect(mergeNotes('one two three', 'one two THREE', 'ONE two three')).toBe('ONE two THREE');
  expect(mergeNotes('', 'mine', 'theirs')).toContain('theirs');
});

test('two who go on at the same place do not run into each other', () => {
  expect(mergeNotes('Ask. ', 'Ask. call Zoé', 'Ask. vote at 11')).toBe('Ask. call Zoé\nvote at 11');
  expect(mergeNotes('', 'mine\n', 'theirs')).toBe('mine\ntheirs');
});

test('no word that either added is lost', () => {
  const words = fc.array(fc.constantFrom<string>('a', 'b', 'c'), { maxLength: 6 });
  fc.assert(
    fc.property(words, fc.nat(6), fc.nat(6), (base, at, otherAt) => {
      const insert = (position: number, word: string) => base.toSpliced(position, 0, word).join(' ');
      const merged = mergeNotes(base.join(' '), insert(at, 'mine'), insert(otherAt, 'theirs'));
      expect(merged).toContain('mine');
      expect(merged).toContain('theirs');
    }),
  );
});
