import {
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import { edgeScroll, scrollerOf } from './edge-scroll.ts';

/** How far the pointer goes before a press is a drag, in pixels. */
const slopPx = 6;

interface Held<Place> {
  readonly id: string;
  readonly pointerId: number;
  readonly pointerType: string;
  readonly scroller: HTMLElement | null;
  readonly startX: number;
  readonly startY: number;
  x: number;
  y: number;
  isMoving: boolean;
  over: Place | null;
}

interface PointerDragOptions<Place> {
  /**
   * Where it would land with the pointer at a point of the window, in pixels; null where nothing would happen. What is shown is
   * what is done: the place that was found last is the one it is dropped at.
   */
  readonly placeAt: (x: number, y: number, id: string) => Place | null;
  /** @param pointerType `mouse`, `pen` or `touch` */
  readonly onDrop: (id: string, place: Place, pointerType: string) => void;
  /** What follows the pointer, and its class. */
  readonly ghost: { readonly className: string | undefined; readonly content: (id: string) => ReactNode };
}

export interface PointerDrag<Place> {
  /** Id of what is being dragged. */
  readonly dragged: string | null;
  /** Where it would land now. */
  readonly over: Place | null;
  readonly ghost: ReactNode;
  readonly start: (event: ReactPointerEvent<HTMLElement>, id: string) => void;
  /** Lets go of it where it was. */
  readonly cancel: () => void;
}

/**
 * Dragging something of a panel to a place of it, with mouse, pen and finger. Escape puts it back; near the upper and lower
 * edge of what scrolls around it, that scrolls.
 */
export function usePointerDrag<Place>({
  placeAt,
  onDrop,
  ghost,
}: PointerDragOptions<Place>): PointerDrag<Place> {
  const held = useRef<Held<Place> | null>(null);
  const ghostRef = useRef<HTMLDivElement>(null);
  const [isPressed, setPressed] = useState(false);
  const [shown, setShown] = useState<{ readonly id: string; readonly over: Place | null } | null>(null);

  const carryGhost = (): void => {
    if (!held.current) return;
    const { x, y, pointerType } = held.current;
    // A finger would lie upon it.
    const up = pointerType === 'touch' ? 'calc(-100% - 14px)' : '8px';
    ghostRef.current?.style.setProperty('transform', `translate(${x + 8}px, ${y}px) translateY(${up})`);
  };
  const look = (drag: Held<Place>): void => {
    drag.over = placeAt(drag.x, drag.y, drag.id);
    setShown({ id: drag.id, over: drag.over });
  };
  const letGo = (): void => {
    if (held.current?.isMoving) swallowClick();
    held.current = null;
    setPressed(false);
    setShown(null);
  };

  const move = useEffectEvent((event: PointerEvent) => {
    const drag = held.current;
    if (!drag || event.pointerId !== drag.pointerId) return;
    drag.x = event.clientX;
    drag.y = event.clientY;
    const isFar = Math.hypot(drag.x - drag.startX, drag.y - drag.startY) > slopPx;
    if (!drag.isMoving && !isFar) return;
    event.preventDefault();
    drag.isMoving = true;
    carryGhost();
    look(drag);
  });
  const end = useEffectEvent((event: PointerEvent) => {
    const drag = held.current;
    if (!drag || event.pointerId !== drag.pointerId) return;
    letGo();
    if (event.type === 'pointerup' && drag.over !== null) onDrop(drag.id, drag.over, drag.pointerType);
  });
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !held.current?.isMoving) return;
    event.preventDefault();
    event.stopPropagation();
    letGo();
  });
  useEffect(() => {
    if (!isPressed) return;
    const ends = new AbortController();
    const { signal } = ends;
    addEventListener('pointermove', (event) => move(event), { signal, passive: false });
    addEventListener('pointerup', (event) => end(event), { signal });
    addEventListener('pointercancel', (event) => end(event), { signal });
    addEventListener('keydown', (event) => key(event), { signal, capture: true });
    return () => ends.abort();
  }, [isPressed]);

  const isMoving = shown !== null;
  const placeGhost = useEffectEvent(carryGhost);
  useLayoutEffect(() => {
    if (isMoving) placeGhost();
  }, [isMoving]);
  const scroll = useEffectEvent(() => {
    const drag = held.current;
    if (!drag?.scroller) return;
    const { top, bottom } = drag.scroller.getBoundingClientRect();
    const before = drag.scroller.scrollTop;
    drag.scroller.scrollTop += edgeScroll(drag.startY, drag.y, { top, bottom });
    if (drag.scroller.scrollTop !== before) look(drag);
  });
  useEffect(() => {
    if (!isMoving) return;
    let frame = requestAnimationFrame(function step() {
      scroll();
      frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [isMoving]);

  return {
    dragged: shown?.id ?? null,
    over: shown?.over ?? null,
    ghost:
      shown &&
      createPortal(
        <div ref={ghostRef} className={ghost.className} aria-hidden="true">
          {ghost.content(shown.id)}
        </div>,
        document.body,
      ),
    start: (event, id) => {
      if (event.button !== 0 || !event.isPrimary) return;
      const { pointerId, pointerType, clientX: x, clientY: y, currentTarget } = event;
      const scroller = scrollerOf(currentTarget);
      const from = { x, y, startX: x, startY: y };
      held.current = { id, pointerId, pointerType, scroller, ...from, isMoving: false, over: null };
      setPressed(true);
    },
    cancel: letGo,
  };
}

/** The click that ends a drag is no click. */
function swallowClick(): void {
  const swallow = (event: Event) => {
    event.preventDefault();
    event.stopPropagation();
  };
  addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => removeEventListener('click', swallow, { capture: true }));
}
