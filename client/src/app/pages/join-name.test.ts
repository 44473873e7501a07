import { limits } from '@whoboard/shared/protocol/limits.ts';
import { expect, test } from 'vitest';
import { findNameProblem } from './join-name.ts';

test('a first name is neither blank nor longer than the limit', () => {
  expect(findNameProblem('Léa')).toBeNull();
  expect(findNameProblem('  ')).toBe('app.join.nameEmpty');
  expect(findNameProblem('a'.repeat(limits.maxNameLength))).toBeNull();
  expect(findNameProblem('a'.repeat(200))).toBe('app.join.nameTooLong');
  expect(findNameProblem(` ${'a'.repeat(limits.maxNameLength)} `)).toBeNull();
});
