import { actionColors, kindColors, noteColors, theme } from '@whoboard/shared/draw/theme.ts';

/** The theme as CSS custom properties: `--ink`, `--note-yellow`, `--kind-buyer-strong` … */
export function tokenEntries(): readonly (readonly [name: string, value: string])[] {
  return [
    ...Object.entries(theme).map(
      ([name, value]) => [`--${kebab(name)}`, typeof value === 'number' ? `${value}px` : value] as const,
    ),
    ...Object.entries(noteColors).map(([name, value]) => [`--note-${name}`, value] as const),
    ...Object.entries(actionColors).map(([name, value]) => [`--action-${kebab(name)}`, value] as const),
    ...Object.entries(kindColors).flatMap(([kind, colors]) =>
      Object.entries(colors).map(([part, value]) => [`--kind-${kind}-${kebab(part)}`, value] as const),
    ),
  ];
}

/** Sets the tokens through the CSSOM, which a content security policy without inline styles allows. */
export function applyTokens(style: CSSStyleDeclaration): void {
  for (const [name, value] of tokenEntries()) style.setProperty(name, value);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
