import { cloneElement, Suspense, useRef, useState, type ReactElement } from 'react';
import type { IconName } from './Icon.tsx';
import { lazyPart, prefetch } from './lazy-part.ts';
import { OnItsWay } from './OnItsWay.tsx';
import type { PressProps } from './press.ts';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconName | undefined;
  /** An emoji in the icon's place. */
  readonly sign?: string | undefined;
  readonly keys?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isDanger?: boolean | undefined;
  run(): void;
}

export interface MenuGroup {
  readonly id: string;
  readonly entries: readonly MenuEntry[];
}

/** Fetches the code of what a menu opens. */
export const loadMenu = () => import('./MenuPopover.tsx');
const MenuPopover = lazyPart(async () => (await loadMenu()).MenuPopover);
const preload = () => prefetch(loadMenu);

export type MenuPlacement = 'bottom start' | 'bottom end' | 'top start' | 'top end';

interface MenuProps {
  readonly label: string;
  /** Asked for whenever it opens, because what is enabled changes meanwhile. */
  readonly groups: () => readonly MenuGroup[];
  readonly placement?: MenuPlacement;
  /** The button that opens it. */
  readonly children: ReactElement<PressProps>;
}

/** A button that opens a menu; the menu's code comes when the pointer or the focus comes near. */
export function Menu({ label, groups, placement = 'bottom start', children }: MenuProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {cloneElement(children, {
        buttonRef: ref,
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
        onNear: preload,
        onPress: () => setOpen(!isOpen),
      })}
      {isOpen && (
        <Suspense fallback={<OnItsWay onGiveUp={() => setOpen(false)} />}>
          <MenuPopover
            label={label}
            groups={groups}
            placement={placement}
            triggerRef={ref}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}
