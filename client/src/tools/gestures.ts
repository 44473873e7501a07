import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Editor } from '../model/editor.ts';
import type { PointerInput, PointerKind } from '../model/tool.ts';

/** A pointer event of the page, freed of the DOM. */
export interface PagePointer {
  readonly pointerId: number;
  readonly kind: PointerKind;
  /** When the hand did it, in milliseconds from any fixed moment: a page that was busy comes to know of it later. */
  readonly timeMs: number;
  /** 0 main, 1 middle, 2 the menu button. */
  readonly button: number;
  readonly screen: Point;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly mod: boolean;
}

export interface PageWheel {
  readonly screen: Point;
  readonly deltaX: number;
  readonly deltaY: number;
  /** Ctrl, or a pinch on a trackpad, which browsers tell of as Ctrl. */
  readonly zooms: boolean;
  readonly shift: boolean;
}

export interface GesturesOptions {
  /** Asks for the menu of what is selected, at a place of the viewport. */
  readonly onMenu?: (screen: Point) => void;
}

const doubleClickMs = 450;
const doubleClickPx = 8;
const longPressMs = 550;
const longPressSlopPx = 10;
const zoomPerWheelPx = 0.0022;

type Mode =
  | { readonly kind: 'idle' }
  /** The tool in use has the pointer. */
  | { readonly kind: 'tool'; readonly pointerId: number; readonly start: Point }
  | { readonly kind: 'pan'; readonly pointerId: number }
  | { readonly kind: 'pinch' }
  /** Fingers are still down after a pinch; they do nothing until all are lifted. */
  | { readonly kind: 'lifting' };

/**
 * Tells gestures apart before a tool sees them: one pointer belongs to the tool, two fingers pan and zoom, the middle
 * button and the space bar pan, a long press and the menu button open the menu.
 */
export class Gestures {
  readonly #editor: Editor;
  readonly #options: GesturesOptions;
  readonly #pointers = new Map<number, Point>();
  #mode: Mode = { kind: 'idle' };
  #lastClick: { readonly ms: number; readonly screen: Point } | null = null;
  #cancelLongPress: (() => void) | null = null;
  #isSpaceDown = false;
  #last: PagePointer | null = null;

  constructor(editor: Editor, options: GesturesOptions = {}) {
    this.#editor = editor;
    this.#options = options;
  }

  down(event: PagePointer): void {
    this.#last = event;
    this.#pointers.set(event.pointerId, event.screen);
    if (this.#pointers.size > 1) return this.#beginPinch();
    if (event.button === 2) {
      this.#pointers.delete(event.pointerId);
      return this.#menu(event.screen);
    }
    if (event.button === 1 || this.#isSpaceDown) {
      this.#mode = { kind: 'pan', pointerId: event.pointerId };
      this.#editor.tools.show({ cursor: 'grabbing' });
      return;
    }
    const input = this.#input(event);
    if (this.#isDoubleClick(event)) {
      this.#lastClick = null;
      this.#pointers.delete(event.pointerId);
      this.#editor.tools.active().doubleClick?.(this.#editor, input);
      return;
    }
    this.#lastClick = { ms: event.timeMs, screen: event.screen };
    this.#mode = { kind: 'tool', pointerId: event.pointerId, start: event.screen };
    if (event.kind === 'touch') {
      this.#cancelLongPress = this.#editor.clock.after(longPressMs, () => this.#longPress(event));
    }
    this.#editor.tools.active().pointerDown?.(this.#editor, input);
  }

  move(event: PagePointer): void {
    const before = this.#pointers.get(event.pointerId);
    const input = this.#input(event);
    this.#last = event;
    if (event.kind !== 'touch' || before) this.#editor.presence.setCursor(input.board);
    this.#editor.newItems.pointer.set(event.kind === 'touch' ? null : input.board);
    if (this.#mode.kind === 'idle') {
      if (event.kind !== 'touch') this.#editor.tools.active().pointerMove?.(this.#editor, input);
      return;
    }
    if (!before) return;
    if (this.#mode.kind === 'pinch') this.#pinchTo(event);
    else if (this.#mode.kind === 'pan' && this.#mode.pointerId === event.pointerId) {
      this.#editor.camera.panBy(event.screen[0] - before[0], event.screen[1] - before[1]);
    } else if (this.#mode.kind === 'tool' && this.#mode.pointerId === event.pointerId) {
      if (distance(this.#mode.start, event.screen) > longPressSlopPx) this.#endLongPress();
      this.#editor.tools.active().pointerMove?.(this.#editor, input);
    }
    this.#pointers.set(event.pointerId, event.screen);
  }

  up(event: PagePointer): void {
    this.#last = event;
    this.#endLongPress();
    if (!this.#pointers.delete(event.pointerId)) return;
    const { kind } = this.#mode;
    if (kind === 'tool') {
      this.#mode = { kind: 'idle' };
      this.#editor.tools.active().pointerUp?.(this.#editor, this.#input(event));
    } else if (kind === 'pan') {
      this.#mode = { kind: 'idle' };
      this.#editor.tools.show({ cursor: this.#isSpaceDown ? 'grab' : this.#editor.tools.active().cursor });
    } else if (kind !== 'idle') {
      this.#mode = this.#pointers.size > 0 ? { kind: 'lifting' } : { kind: 'idle' };
    }
    if (event.kind === 'touch' && this.#pointers.size === 0) this.#editor.presence.setCursor(null);
  }

  /** The browser has taken the pointer away, or the page has lost it. */
  cancel(pointerId: number): void {
    this.#endLongPress();
    if (!this.#pointers.delete(pointerId)) return;
    if (this.#mode.kind === 'tool') this.#editor.tools.active().cancel?.(this.#editor);
    this.#mode = this.#pointers.size > 0 ? { kind: 'lifting' } : { kind: 'idle' };
  }

  /** The pointer has left the board. */
  leave(): void {
    this.#editor.presence.setCursor(null);
    this.#editor.newItems.pointer.set(null);
  }

  wheel(event: PageWheel): void {
    const { camera } = this.#editor;
    if (event.zooms) {
      const factor = Math.exp(
        -clamp(event.deltaY, 300) * zoomPerWheelPx * (Math.abs(event.deltaY) < 40 ? 4 : 1),
      );
      camera.zoomTo(camera.view.get().zoom * factor, event.screen);
    } else if (event.shift && event.deltaX === 0) camera.panBy(-event.deltaY, 0);
    else camera.panBy(-event.deltaX, -event.deltaY);
  }

  /** The space bar pans while it is held. @returns whether the key was taken */
  space(isDown: boolean): boolean {
    if (this.#isSpaceDown === isDown) return true;
    this.#isSpaceDown = isDown;
    if (this.#mode.kind === 'idle') {
      this.#editor.tools.show({ cursor: isDown ? 'grab' : this.#editor.tools.active().cursor });
    }
    return true;
  }

  /** Shift or Alt changed during a gesture. */
  modifiers(shift: boolean, alt: boolean, mod: boolean): void {
    if (this.#mode.kind !== 'tool' || !this.#last) return;
    this.#last = { ...this.#last, shift, alt, mod };
    this.#editor.tools.active().modifiersChanged?.(this.#editor, this.#input(this.#last));
  }

  #input({ screen, kind, shift, alt, mod }: PagePointer): PointerInput {
    return { screen, board: this.#editor.camera.toBoard(screen), kind, shift, alt, mod };
  }

  #isDoubleClick({ screen, timeMs }: PagePointer): boolean {
    if (!this.#lastClick) return false;
    const { ms, screen: first } = this.#lastClick;
    return timeMs - ms <= doubleClickMs && distance(first, screen) <= doubleClickPx;
  }

  #beginPinch(): void {
    this.#endLongPress();
    this.#lastClick = null;
    if (this.#mode.kind === 'tool') this.#editor.tools.active().cancel?.(this.#editor);
    this.#mode = { kind: 'pinch' };
  }

  #pinchTo(event: PagePointer): void {
    const before = [...this.#pointers.values()].slice(0, 2);
    this.#pointers.set(event.pointerId, event.screen);
    const after = [...this.#pointers.values()].slice(0, 2);
    const [a, b] = before as [Point, Point];
    const [c, d] = after as [Point, Point];
    const { camera } = this.#editor;
    const [fromMiddle, toMiddle] = [middle(a, b), middle(c, d)];
    camera.panBy(toMiddle[0] - fromMiddle[0], toMiddle[1] - fromMiddle[1]);
    const spread = Math.max(1, distance(a, b));
    camera.zoomTo((camera.view.get().zoom * Math.max(1, distance(c, d))) / spread, toMiddle);
  }

  #longPress(event: PagePointer): void {
    this.#cancelLongPress = null;
    if (this.#mode.kind !== 'tool') return;
    this.#editor.tools.active().cancel?.(this.#editor);
    this.#mode = { kind: 'lifting' };
    this.#menu(event.screen);
  }

  #endLongPress(): void {
    this.#cancelLongPress?.();
    this.#cancelLongPress = null;
  }

  #menu(screen: Point): void {
    const hit = this.#editor.scene.hit(this.#editor.camera.toBoard(screen));
    if (hit === null) this.#editor.selection.clear();
    else if (!this.#editor.selection.ids.get().has(hit)) this.#editor.selection.set([hit]);
    this.#options.onMenu?.(screen);
  }
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

function middle([ax, ay]: Point, [bx, by]: Point): Point {
  return [(ax + bx) / 2, (ay + by) / 2];
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}
