import type { MessageKey } from '@whoboard/shared/i18n/translate.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { Editor } from './editor.ts';

export type PointerKind = 'mouse' | 'pen' | 'touch';

/** A pointer event as tools see it. */
export interface PointerInput {
  /** Viewport pixels. */
  readonly screen: Point;
  /** The same place in board units. */
  readonly board: Point;
  readonly kind: PointerKind;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly mod: boolean;
}

/**
 * A way to use the pointer: a small state machine. Between `pointerDown` and `pointerUp` it drafts; `cancel` (Escape, a
 * second finger) drops the draft and leaves the board untouched.
 */
export interface Tool {
  readonly id: string;
  readonly nameKey: MessageKey;
  /** Name of an icon of ui/icons. */
  readonly icon: string;
  /** CSS cursor while nothing is pressed. */
  readonly cursor: string;
  /** Changes the board, so observers do not have it. */
  readonly edits: boolean;
  /** Whether the rail offers it at the moment; always without it. */
  isOffered?(editor: Editor): boolean;
  enter?(editor: Editor): void;
  leave?(editor: Editor): void;
  pointerDown?(editor: Editor, input: PointerInput): void;
  /** Also called while nothing is pressed, except for touch. */
  pointerMove?(editor: Editor, input: PointerInput): void;
  pointerUp?(editor: Editor, input: PointerInput): void;
  doubleClick?(editor: Editor, input: PointerInput): void;
  /** A key pressed or let go during a gesture that changes its meaning (Shift, Alt). */
  modifiersChanged?(editor: Editor, input: PointerInput): void;
  cancel?(editor: Editor): void;
  /** Something is being dragged or drawn. */
  isBusy?(): boolean;
}
