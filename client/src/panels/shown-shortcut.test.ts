import { expect, test } from 'vitest';
import { shownShortcut } from './shown-shortcut.ts';

test('shortcuts as they are written on the machine', () => {
  expect(shownShortcut('Mod+Shift+Z', false)).toBe('Ctrl+Shift+Z');
  expect(shownShortcut('Mod+Shift+Z', true)).toBe('⌘⇧Z');
  expect(shownShortcut('Mod++', false)).toBe('Ctrl++');
  expect(shownShortcut('ArrowUp', false)).toBe('↑');
  expect(shownShortcut('?', true)).toBe('?');
});
