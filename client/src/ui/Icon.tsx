import { icons, type IconName } from './icons.ts';

export type { IconName } from './icons.ts';

/** An icon is always beside or inside something that has a name, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  const Drawing = icons[name];
  return <Drawing size={size} strokeWidth={2} aria-hidden="true" focusable="false" />;
}

/** Commands name their icon as a string; an unknown name shows none. */
export function isIconName(name: string | undefined): name is IconName {
  return name !== undefined && Object.hasOwn(icons, name);
}
