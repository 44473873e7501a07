import { Suspense, useRef } from 'react';
import { lazyPart } from './lazy-part.ts';
import type { MenuGroup } from './Menu.tsx';
import { OnItsWay } from './OnItsWay.tsx';
import styles from './MenuAt.module.css';

const MenuPopover = lazyPart(async () => (await import('./MenuPopover.tsx')).MenuPopover);

interface MenuAtProps {
  readonly label: string;
  readonly groups: () => readonly MenuGroup[];
  /** In pixels of the window. */
  readonly at: readonly [x: number, y: number];
  readonly onClose: () => void;
}

/** A menu at a point: what the menu button of a mouse or a long press asks for. */
export function MenuAt({ label, groups, at, onClose }: MenuAtProps) {
  const ref = useRef<HTMLSpanElement>(null);
  return (
    <>
      <span ref={ref} className={styles.point} style={{ left: at[0], top: at[1] }} />
      <Suspense fallback={<OnItsWay onGiveUp={onClose} />}>
        <MenuPopover
          label={label}
          groups={groups}
          placement="bottom start"
          triggerRef={ref}
          onClose={onClose}
        />
      </Suspense>
    </>
  );
}
