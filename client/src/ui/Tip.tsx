import { useEffect, useRef, useState, type FocusEvent, type PointerEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Keys } from './Keys.tsx';
import { placeTip, type Placement } from './place-tip.ts';
import styles from './Tip.module.css';

export type { Placement } from './place-tip.ts';

interface TipProps {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly placement?: Placement;
  readonly children: ReactNode;
}

const delayMs = 450;
/** Soon after a tip, the next one comes at once: one is reading along a row of buttons. */
const warmMs = 600;
let lastShownMs = 0;

/**
 * A short name on hover and on keyboard focus, with the key that does the same. It repeats the name that the button has
 * for screen readers, so it is hidden from them.
 */
export function Tip({ text, keys, placement = 'bottom', children }: TipProps) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hide = () => {
    clearTimeout(timer.current);
    if (anchor) lastShownMs = Date.now();
    setAnchor(null);
  };
  const show = (element: Element, afterMs: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAnchor(element), afterMs);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!anchor) return;
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && setAnchor(null);
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [anchor]);
  return (
    <span
      className={styles.anchor}
      onPointerOver={(event: PointerEvent) => {
        const button = buttonOf(event.target);
        if (!button || event.pointerType !== 'mouse' || event.buttons !== 0) return;
        show(button, Date.now() - lastShownMs < warmMs ? 0 : delayMs);
      }}
      onPointerOut={hide}
      onPointerDown={hide}
      onFocus={(event: FocusEvent) => {
        if (event.target.matches(':focus-visible')) show(event.target, 0);
      }}
      onBlur={hide}
    >
      {children}
      {anchor &&
        createPortal(<Bubble anchor={anchor} text={text} keys={keys} placement={placement} />, document.body)}
    </span>
  );
}

function buttonOf(target: EventTarget): Element | null {
  return target instanceof Element ? target.closest('button') : null;
}

interface BubbleProps extends Required<Omit<TipProps, 'children' | 'keys'>> {
  readonly anchor: Element;
  readonly keys: string | undefined;
}

function Bubble({ anchor, text, keys, placement }: BubbleProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const bubble = ref.current;
    if (!bubble) return;
    const { x, y } = placeTip(
      anchor.getBoundingClientRect(),
      { width: bubble.offsetWidth, height: bubble.offsetHeight },
      { width: window.innerWidth, height: window.innerHeight },
      placement,
    );
    bubble.style.transform = `translate(${x}px, ${y}px)`;
    bubble.style.visibility = 'visible';
  }, [anchor, placement, text]);
  return (
    <div ref={ref} className={styles.tip} aria-hidden="true">
      {text}
      {keys && <Keys keys={keys} />}
    </div>
  );
}
