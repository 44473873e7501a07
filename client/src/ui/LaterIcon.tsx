import { icons } from './icons.ts';

interface LaterIconProps {
  readonly name: keyof typeof icons;
  readonly size: number;
}

/** An icon that the first look at a board does not need. */
export function LaterIcon({ name, size }: LaterIconProps) {
  // Commands name their icon as a string.
  const Drawing = Object.hasOwn(icons, name) ? icons[name] : icons.command;
  return <Drawing size={size} strokeWidth={2} aria-hidden="true" focusable="false" />;
}
