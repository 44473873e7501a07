import {
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  type PointerEvent as ReactPointerEvent,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import styles from './PlanMatrix.module.css';

/** How far the pointer goes before a press is a drag, in pixels. */
const slopPx = 6;

interface Drag {
  readonly id: string;
  readonly pointerId: number;
  readonly element: HTMLElement;
  readonly startX: number;
  readonly startY: number;
  readonly isMoving: boolean;
}

export interface CardDrag {
  /** Id of the card that is being dragged. */
  readonly dragged: string | null;
  /** The cell under the pointer. */
  readonly over: string | null;
  /** What follows the pointer. */
  readonly ghost: ReactNode;
  readonly start: (event: ReactPointerEvent<HTMLElement>, id: string) => void;
}

/**
 * Dragging cards to cells (elements with `data-cell`), with mouse, pen and finger. Escape puts the card back.
 * @param onDrop told the card's id and the cell
 */
export function useCardDrag(onDrop: (id: string, cell: string) => void): CardDrag {
  const [drag, setDrag] = useState<Drag | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const ghostRef = useRef<HTMLDivElement>(null);

  const move = useEffectEvent((event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.pointerId) return;
    const { clientX, clientY } = event;
    const far = Math.hypot(clientX - drag.startX, clientY - drag.startY) > slopPx;
    if (!drag.isMoving && !far) return;
    event.preventDefault();
    if (!drag.isMoving) setDrag({ ...drag, isMoving: true });
    ghostRef.current?.style.setProperty('transform', `translate(${clientX + 8}px, ${clientY + 8}px)`);
    setOver(cellAt(clientX, clientY));
  });
  const end = useEffectEvent((event: PointerEvent) => {
    if (!drag || event.pointerId !== drag.pointerId) return;
    const cell = event.type === 'pointerup' && drag.isMoving ? cellAt(event.clientX, event.clientY) : null;
    if (drag.isMoving) swallowClick();
    setDrag(null);
    setOver(null);
    if (cell !== null) onDrop(drag.id, cell);
  });
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !drag?.isMoving) return;
    event.preventDefault();
    event.stopPropagation();
    swallowClick();
    setDrag(null);
    setOver(null);
  });
  const isPressed = drag !== null;
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

  return {
    dragged: drag?.isMoving ? drag.id : null,
    over: drag?.isMoving ? over : null,
    ghost: drag?.isMoving
      ? createPortal(
          <div ref={ghostRef} className={styles.ghost} aria-hidden="true">
            {drag.element.textContent}
          </div>,
          document.body,
        )
      : null,
    start: (event, id) => {
      if (event.button !== 0 || !event.isPrimary) return;
      const { currentTarget: element, pointerId, clientX: startX, clientY: startY } = event;
      setDrag({ id, pointerId, element, startX, startY, isMoving: false });
    },
  };
}

function cellAt(x: number, y: number): string | null {
  const cell = document.elementFromPoint(x, y)?.closest('[data-cell]');
  return cell instanceof HTMLElement ? (cell.dataset['cell'] ?? null) : null;
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
