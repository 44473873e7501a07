import { expect, test } from 'vitest';
import { caretAfter } from './keep-caret.ts';

/** The caret stands at the bar. */
const moved = (before: string, after: string): string => {
  const at = caretAfter(before.replace('|', ''), after, before.indexOf('|'));
  return `${after.slice(0, at)}|${after.slice(at)}`;
};

test('a caret stays between its letters, whatever others write', () => {
  expect(moved('call Zoé| back', 'later: call Zoé back')).toBe('later: call Zoé| back');
  expect(moved('call Zoé| back', 'call Zoé back at noon')).toBe('call Zoé| back at noon');
  expect(moved('call|', 'call\nvote')).toBe('call|\nvote');
  expect(moved('one tw|o three', 'one three')).toBe('one t|hree');
  expect(moved('|', 'theirs')).toBe('|theirs');
});
