import type { MessageKey, Translate } from '@whoboard/shared/i18n/translator.ts';

export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Backspace: '⌫',
};
const names: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};
/** What stands on the key depends on the language of the keyboard. */
const words: Readonly<Record<string, MessageKey>> = {
  Shift: 'app.key.shift',
  Delete: 'app.key.delete',
  Backspace: 'app.key.backspace',
  Enter: 'app.key.enter',
  Escape: 'app.key.escape',
  Space: 'app.key.space',
};

/** A shortcut in the notation of the commands (`Mod+Shift+Z`) as it is written on this machine (`Ctrl+Maj+Z`, `⇧⌘Z`). */
export function shownShortcut(shortcut: string, t: Translate, onMac: boolean = isMac): string {
  const parts = shortcut.split(/\+(?=.)/).map((part) => {
    const word = words[part];
    return (onMac && macNames[part]) || names[part] || (word ? t(word) : part);
  });
  return parts.join(onMac ? '' : '+');
}
