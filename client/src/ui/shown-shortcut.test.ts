import { createTranslate } from '@whoboard/shared/i18n/translate.ts';
import { expect, test } from 'vitest';
import { shownShortcut } from './shown-shortcut.ts';

const [en, fr] = [createTranslate('en'), createTranslate('fr')];

test('shortcuts as they are written on the machine', () => {
  expect(shownShortcut('Mod+Shift+Z', en, false)).toBe('Ctrl+Shift+Z');
  expect(shownShortcut('Mod+Shift+Z', en, true)).toBe('⌘⇧Z');
  expect(shownShortcut('Mod++', en, false)).toBe('Ctrl++');
  expect(shownShortcut('ArrowUp', en, false)).toBe('↑');
  expect(shownShortcut('?', en, true)).toBe('?');
});

test('keys have the names that stand on a French keyboard', () => {
  expect(shownShortcut('Mod+Shift+Z', fr, false)).toBe('Ctrl+Maj+Z');
  expect(['Delete', 'Enter', 'Escape', 'Space'].map((key) => shownShortcut(key, fr, false))).toEqual([
    'Suppr',
    'Entrée',
    'Échap',
    'Espace',
  ]);
  expect(shownShortcut('Delete', en, false)).toBe('Del');
});
