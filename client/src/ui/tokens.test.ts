import { noteColors, theme } from '@whoboard/shared/draw/theme.ts';
import { expect, test } from 'vitest';
import { applyTokens, tokenEntries } from './tokens.ts';

test('every colour of the theme is a token', () => {
  const tokens = Object.fromEntries(tokenEntries());
  expect(tokens['--ink']).toBe(theme.ink);
  expect(tokens['--accent-soft']).toBe(theme.accentSoft);
  expect(tokens['--radius']).toBe('12px');
  expect(tokens['--note-mint']).toBe(noteColors.mint);
  expect(tokens['--kind-negative-on-strong']).toBe('#FFFFFF');
});

test('tokens are set without a style element', () => {
  const element = document.createElement('div');
  applyTokens(element.style);
  expect(element.style.getPropertyValue('--paper')).toBe(theme.paper);
  expect(document.querySelector('style')).toBeNull();
});
