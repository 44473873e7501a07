import type { Command } from '../model/command.ts';

/** A key as a browser tells of it. */
export interface KeyInput {
  /** `KeyboardEvent.key`. */
  readonly key: string;
  /** `KeyboardEvent.code`: the place of the key, whatever the layout. */
  readonly code: string;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly ctrl: boolean;
  readonly meta: boolean;
}

/**
 * Shortcuts are written `Mod+Shift+Z`: modifiers, then the key. Mod is Cmd on a Mac and Ctrl elsewhere. Letters are those
 * of the layout; digits are meant by their place, so that they work on keyboards where they need Shift (French ones);
 * signs are meant as they are written, with or without Shift.
 */
export function matches(shortcut: string, input: KeyInput, isMac: boolean): boolean {
  const parts = shortcut.split(/\+(?=.)/);
  const key = parts.at(-1)!;
  const wants = (name: string): boolean => parts.slice(0, -1).includes(name);
  const mod = isMac ? input.meta : input.ctrl;
  const other = isMac ? input.ctrl : input.meta;
  const isSign = key.length === 1 && !/[A-Z0-9]/i.test(key);
  if (wants('Mod') !== mod || other) return false;
  // Signs may need Shift or AltGr, which reads as Ctrl and Alt in part of the browsers.
  if (!isSign && (wants('Alt') !== input.alt || wants('Shift') !== input.shift)) return false;
  if (/^\d$/.test(key)) return input.code === `Digit${key}` || input.code === `Numpad${key}`;
  if (isSign) return input.key === key || (key === '+' && input.key === '=' && !input.alt);
  return input.key.toLowerCase() === key.toLowerCase();
}

/** The command that a key stands for, or undefined. Copy, cut and paste come as events of their own. */
export function commandFor(
  commands: readonly Command[],
  input: KeyInput,
  isMac: boolean,
): Command | undefined {
  return commands.find(
    (command) => !command.byBrowser && command.shortcuts?.some((shortcut) => matches(shortcut, input, isMac)),
  );
}
