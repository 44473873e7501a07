import type { Point } from '@whoboard/shared/board/schema.ts';
import type { PointerKind } from '../model/tool.ts';
import type { Gestures, PagePointer } from '../tools/gestures.ts';

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.userAgent ?? '');
/** Pixels of a wheel that turns by lines or by pages. */
const linePx = 20;
const pagePx = 400;

/** Hands the pointer events of an element to the gestures. */
export function listenToPointers(board: HTMLElement, gestures: Gestures): () => void {
  const screenOf = (event: MouseEvent): Point => {
    const rect = board.getBoundingClientRect();
    return [event.clientX - rect.left, event.clientY - rect.top];
  };
  const pagePointer = (event: PointerEvent): PagePointer => ({
    pointerId: event.pointerId,
    kind: (event.pointerType || 'mouse') as PointerKind,
    timeMs: event.timeStamp,
    button: event.button,
    screen: screenOf(event),
    shift: event.shiftKey,
    alt: event.altKey,
    mod: isMac ? event.metaKey : event.ctrlKey,
  });
  const isOwn = (event: Event): boolean => event.target instanceof Node && !isOverlaid(event.target, board);

  const onDown = (event: PointerEvent): void => {
    if (!isOwn(event)) return;
    board.focus({ preventScroll: true });
    // The field being written in is left first, so that nothing typed is lost.
    board.setPointerCapture(event.pointerId);
    if (event.button === 1) event.preventDefault();
    gestures.down(pagePointer(event));
  };
  const onMove = (event: PointerEvent): void => gestures.move(pagePointer(event));
  const onUp = (event: PointerEvent): void => gestures.up(pagePointer(event));
  const onCancel = (event: PointerEvent): void => gestures.cancel(event.pointerId);
  const onLeave = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') gestures.leave();
  };
  const onWheel = (event: WheelEvent): void => {
    event.preventDefault();
    const factor = event.deltaMode === 1 ? linePx : event.deltaMode === 2 ? pagePx : 1;
    gestures.wheel({
      screen: screenOf(event),
      deltaX: event.deltaX * factor,
      deltaY: event.deltaY * factor,
      zooms: event.ctrlKey || event.metaKey,
      shift: event.shiftKey,
    });
  };
  const onContextMenu = (event: Event): void => {
    if (isOwn(event)) event.preventDefault();
  };
  // The browser would give the board the focus once more, after a double-click has opened the text editor.
  const onMouseDown = (event: MouseEvent): void => {
    if (isOwn(event)) event.preventDefault();
  };

  board.addEventListener('pointerdown', onDown);
  board.addEventListener('pointermove', onMove);
  board.addEventListener('pointerup', onUp);
  board.addEventListener('pointercancel', onCancel);
  board.addEventListener('pointerleave', onLeave);
  board.addEventListener('wheel', onWheel, { passive: false });
  board.addEventListener('contextmenu', onContextMenu);
  board.addEventListener('mousedown', onMouseDown);
  return () => {
    board.removeEventListener('pointerdown', onDown);
    board.removeEventListener('pointermove', onMove);
    board.removeEventListener('pointerup', onUp);
    board.removeEventListener('pointercancel', onCancel);
    board.removeEventListener('pointerleave', onLeave);
    board.removeEventListener('wheel', onWheel);
    board.removeEventListener('contextmenu', onContextMenu);
    board.removeEventListener('mousedown', onMouseDown);
  };
}

/** The text editor lies in the board and has its own pointer. */
function isOverlaid(target: Node, board: HTMLElement): boolean {
  const element = target instanceof Element ? target : target.parentElement;
  const overlaid = element?.closest('[data-over-board]');
  return overlaid !== null && overlaid !== undefined && board.contains(overlaid);
}
