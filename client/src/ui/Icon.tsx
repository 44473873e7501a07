import { Suspense } from 'react';
import { firstIcons } from './first-icons.ts';
import type { icons } from './icons.ts';
import { lazyPicture } from './lazy-part.ts';

type FirstIconName = keyof typeof firstIcons;
export type IconName = FirstIconName | keyof typeof icons;

const loadLater = () => import('./LaterIcon.tsx');
const LaterIcon = lazyPicture(async () => (await loadLater()).LaterIcon);

interface IconProps {
  readonly name: IconName;
  readonly size?: number;
}

/** An icon is always beside or inside something that has a name, so it is hidden from screen readers. */
export function Icon({ name, size = 20 }: IconProps) {
  if (!isFirst(name)) {
    return (
      <Suspense fallback={<svg width={size} height={size} aria-hidden="true" focusable="false" />}>
        <LaterIcon name={name} size={size} />
      </Suspense>
    );
  }
  const Drawing = firstIcons[name];
  return <Drawing size={size} strokeWidth={2} aria-hidden="true" focusable="false" />;
}

/** Fetches the icons that are not there at first. */
export const fetchIcons: () => Promise<unknown> = loadLater;

/** Commands name their icon as a string. */
export function isIconName(name: string | undefined): name is IconName {
  return name !== undefined;
}

function isFirst(name: IconName): name is FirstIconName {
  return Object.hasOwn(firstIcons, name);
}
