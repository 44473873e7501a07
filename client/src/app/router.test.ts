import { expect, test } from 'vitest';
import { keyOf, parseRoute } from './router.ts';

test('addresses of this site', () => {
  expect(parseRoute('/')).toEqual({ page: 'home' });
  expect(parseRoute('/b/Xab12')).toEqual({ page: 'board', boardId: 'Xab12' });
  expect(parseRoute('/b/Xab12/')).toEqual({ page: 'board', boardId: 'Xab12' });
});

test('everything else leads nowhere', () => {
  for (const path of ['/b/', '/b/1x', '/b/__proto__', '/b/a/b', '/boards', '/b/%2e%2e']) {
    expect(parseRoute(path)).toEqual({ page: 'notFound' });
  }
});

test('the key stands in the fragment', () => {
  expect(keyOf('#k=a-b_C')).toBe('a-b_C');
  expect(keyOf('#k=')).toBeNull();
  expect(keyOf('')).toBeNull();
});
