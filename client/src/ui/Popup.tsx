import { Suspense, useRef, useState, type ReactNode } from 'react';
import { lazyPart, prefetch } from './lazy-part.ts';
import { OnItsWay } from './OnItsWay.tsx';
import { Tip, type Placement } from './Tip.tsx';

/** Fetches the code of what a popup opens. */
export const loadPopup = () => import('./PopupPanel.tsx');
const PopupPanel = lazyPart(async () => (await loadPopup()).PopupPanel);
const preload = () => prefetch(loadPopup);

interface PopupProps {
  /** Name of the button and of what it opens. */
  readonly label: string;
  readonly tipPlacement?: Placement;
  readonly placement: 'bottom end' | 'top start' | 'bottom start';
  readonly className?: string | undefined;
  readonly panelClassName?: string | undefined;
  /** What the button shows. */
  readonly face: ReactNode;
  readonly children: ReactNode;
}

/** A button that opens a small dialog beside itself. */
export function Popup({
  label,
  tipPlacement,
  placement,
  className,
  panelClassName,
  face,
  children,
}: PopupProps) {
  const ref = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tip text={label} placement={tipPlacement ?? 'bottom'}>
        <button
          ref={ref}
          type="button"
          aria-label={label}
          aria-haspopup="dialog"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          onPointerEnter={preload}
          onFocus={preload}
          className={className}
        >
          {face}
        </button>
      </Tip>
      {isOpen && (
        <Suspense fallback={<OnItsWay onGiveUp={() => setOpen(false)} />}>
          <PopupPanel
            label={label}
            placement={placement}
            className={panelClassName}
            triggerRef={ref}
            onClose={() => setOpen(false)}
          >
            {children}
          </PopupPanel>
        </Suspense>
      )}
    </>
  );
}
