import { describe, expect, it } from 'vitest';
import { contrastOf, luminanceOf } from './color.ts';
import { areaColors, kindColors, noteColorNames, noteColors, personColors, theme } from './theme.ts';

describe('theme', () => {
  it('keeps ink readable on every paper', () => {
    for (const name of noteColorNames) {
      expect(contrastOf(theme.ink, noteColors[name]), name).toBeGreaterThanOrEqual(7);
      expect(contrastOf(theme.inkSoft, areaColors[name]), name).toBeGreaterThanOrEqual(4.5);
    }
    for (const paper of [theme.paper, theme.panel, theme.accentSoft]) {
      expect(contrastOf(theme.inkSoft, paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps white readable on the colours of people and of kinds of persona', () => {
    for (const color of personColors) expect(contrastOf('#FFFFFF', color), color).toBeGreaterThanOrEqual(4.5);
    for (const { strong, onStrong, soft } of Object.values(kindColors)) {
      expect(contrastOf(onStrong, strong)).toBeGreaterThanOrEqual(4.5);
      expect(contrastOf(strong, soft)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('gives every paper a lightness of its own, so that they stay apart in grey print', () => {
    const lightness = noteColorNames.map((name) => luminanceOf(noteColors[name])).sort((a, b) => a - b);
    for (let i = 1; i < lightness.length; i++)
      expect(lightness[i]! - lightness[i - 1]!).toBeGreaterThan(0.04);
  });
});
