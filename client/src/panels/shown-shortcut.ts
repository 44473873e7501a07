export const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);

const macNames: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
};
const names: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
};

/** A shortcut in the notation of the commands (`Mod+Shift+Z`) as it is written on this machine (`Ctrl+Shift+Z`, `⇧⌘Z`). */
export function shownShortcut(shortcut: string, onMac: boolean = isMac): string {
  const parts = shortcut.split(/\+(?=.)/).map((part) => (onMac && macNames[part]) || names[part] || part);
  return parts.join(onMac ? '' : '+');
}
