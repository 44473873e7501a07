import { containsPoint } from '@whoboard/shared/board/geometry.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import { runCommand } from '../commands/define.ts';
import { addItem, addToCellOf } from '../commands/insert-commands.ts';
import { editText } from '../commands/selection-commands.ts';
import { comeToCell } from '../model/come-close.ts';
import type { Editor } from '../model/editor.ts';
import { cellPlaceAt, mapLayout, type CellPlace } from '../model/map-places.ts';
import type { PointerInput, Tool } from '../model/tool.ts';
import { findItemType } from '@whoboard/shared/items/index.ts';
import { cursorOf, handleAt } from './handles.ts';
import { EdgePan } from './edge-pan.ts';
import { lineAt, LineDragger } from './line-dragger.ts';
import { Marquee } from './marquee.ts';
import { Mover } from './mover.ts';
import { Resizer } from './resizer.ts';

/** A part of the tool that follows the pointer until it is released. */
export interface Drag {
  /** The view goes on when the pointer comes to its edge. */
  readonly pansAtEdges?: boolean;
  move(editor: Editor, input: PointerInput): void;
  end(editor: Editor, input: PointerInput): void;
  cancel(editor: Editor): void;
}

/** Further than this, a press becomes a drag. */
const slopPx = { mouse: 4, pen: 6, touch: 10 } as const;

type State =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'pressing';
      readonly start: PointerInput;
      readonly hit: string | null;
      /** The press itself has selected it. */
      readonly hasSelected: boolean;
      /** The item that was being written in until then. */
      readonly written: string | null;
    }
  | { readonly kind: 'dragging'; readonly drag: Drag; readonly from: Point };

/** Selects, moves and resizes; a double-click writes. */
class SelectTool implements Tool {
  readonly id = 'select';
  readonly nameKey = 'command.tool.select';
  readonly icon = 'select';
  readonly cursor = 'default';
  readonly edits = false;
  #state: State = { kind: 'idle' };
  readonly #edges = new EdgePan();
  #last: Point = [0, 0];

  pointerDown(editor: Editor, input: PointerInput): void {
    const written = editor.textEditing.current.get()?.itemId ?? null;
    editor.textEditing.stop();
    const pulled = handleAt(editor, input.board, input.kind === 'touch');
    if (pulled) {
      const drag = new Resizer(editor, pulled.handle, pulled.box, input);
      this.#state = { kind: 'dragging', drag, from: input.screen };
      return;
    }
    const hit = hitAt(editor, input);
    const selected = editor.selection.ids.get();
    // What stands out is picked up at once; an area's inside may be the start of a marquee.
    const selects = hit !== null && !selected.has(hit) && !isAreaInside(editor, hit, input);
    if (selects) {
      if (input.shift) editor.selection.toggle(hit);
      else editor.selection.set([hit]);
    }
    this.#state = { kind: 'pressing', start: input, hit, hasSelected: selects, written };
  }

  pointerMove(editor: Editor, input: PointerInput): void {
    if (this.#state.kind === 'idle') return this.#hover(editor, input);
    if (this.#state.kind === 'pressing') {
      const { start } = this.#state;
      const far = Math.hypot(input.screen[0] - start.screen[0], input.screen[1] - start.screen[1]);
      if (far < slopPx[input.kind]) return;
      const drag = this.#begin(editor, this.#state.hit, start);
      this.#state = { kind: 'dragging', drag, from: start.screen };
    }
    const { drag, from } = this.#state;
    drag.move(editor, input);
    if (!drag.pansAtEdges) return;
    this.#edges.follow(editor, from, input.screen, () => {
      drag.move(editor, { ...input, board: editor.camera.toBoard(this.#last) });
    });
    this.#last = input.screen;
  }

  modifiersChanged(editor: Editor, input: PointerInput): void {
    if (this.#state.kind === 'dragging') this.#state.drag.move(editor, input);
  }

  pointerUp(editor: Editor, input: PointerInput): void {
    const state = this.#state;
    this.#state = { kind: 'idle' };
    this.#edges.end();
    if (state.kind === 'dragging') state.drag.end(editor, input);
    else if (state.kind === 'pressing' && state.hit !== null && state.hit === state.written) {
      // From one text of a card to another: one click will do.
      writeAt(editor, state.hit, state.start.board);
    } else if (state.kind === 'pressing' && !state.hasSelected) click(editor, state.hit, state.start);
    else if (state.kind === 'pressing' && !input.shift) editor.maps.get()?.click(input);
    this.#hover(editor, input);
  }

  doubleClick(editor: Editor, input: PointerInput): void {
    const hit = hitAt(editor, input);
    const cell = hit === null ? null : emptyCellAt(editor, hit, input);
    if (cell && editor.canEdit) {
      addToCellOf(editor, { type: 'note' }, cell, true);
      return;
    }
    if (hit === null || isAreaInside(editor, hit, input)) {
      if (editor.canEdit) addNoteAt(editor, input.board);
      return;
    }
    writeAt(editor, hit, input.board);
  }

  cancel(editor: Editor): void {
    const state = this.#state;
    this.#state = { kind: 'idle' };
    this.#edges.end();
    if (state.kind === 'dragging') state.drag.cancel(editor);
  }

  isBusy(): boolean {
    return this.#state.kind === 'dragging';
  }

  #begin(editor: Editor, hit: string | null, start: PointerInput): Drag {
    const part = editor.maps.get()?.dragAt(start);
    if (part) return part;
    const line = editor.canEdit ? lineAt(editor, start.board) : null;
    if (line) return new LineDragger(editor, line, start);
    const moves = hit !== null && editor.selection.ids.get().has(hit);
    if (moves && editor.canEdit) return new Mover(editor, start);
    if (start.kind === 'touch') return new Pan(start);
    return new Marquee(editor, start);
  }

  #hover(editor: Editor, input: PointerInput): void {
    if (input.kind === 'touch') return;
    const pulled = handleAt(editor, input.board, false);
    const hit = pulled ? null : hitAt(editor, input);
    const over = hit !== null && !isAreaInside(editor, hit, input);
    const isGrip = over && editor.canEdit && lineAt(editor, input.board) !== null;
    const onPart = pulled ? null : editor.maps.get()?.cursorAt(input);
    editor.tools.show({
      cursor: onPart
        ? onPart
        : isGrip
          ? 'grab'
          : pulled
            ? cursorOf(pulled.handle)
            : over && editor.canEdit
              ? 'move'
              : 'default',
    });
  }
}

/** One finger on the empty board moves it. */
class Pan implements Drag {
  #last: Point;

  constructor(start: PointerInput) {
    this.#last = start.screen;
  }

  move(editor: Editor, { screen }: PointerInput): void {
    editor.camera.panBy(screen[0] - this.#last[0], screen[1] - this.#last[1]);
    this.#last = screen;
  }

  end(): void {}

  cancel(): void {}
}

function writeAt(editor: Editor, itemId: string, at: Point): void {
  const text = editor.scene.textAt(itemId, at);
  if (text) runCommand(editor, editText, { itemId, path: text.path, at });
}

function click(editor: Editor, hit: string | null, start: PointerInput): void {
  const selected = editor.selection.ids.get();
  if (!start.shift && editor.maps.get()?.click(start)) return;
  const cell = hit === null || start.shift ? null : emptyCellAt(editor, hit, start);
  if (cell) {
    editor.selection.clear();
    editor.cell.set({ map: cell.map, part: 'cell', slot: cell.slot });
    // The cell counts from now on, even when others move it away from below the pointer.
    editor.newItems.pointer.set(null);
    if (start.kind === 'touch') comeToCell(editor, cell);
  } else if (hit === null) {
    if (!start.shift) {
      editor.selection.clear();
      editor.cell.set(null);
    }
  } else if (start.shift) editor.selection.toggle(hit);
  else if (selected.size !== 1 || !selected.has(hit)) editor.selection.set([hit]);
}

function hitAt(editor: Editor, input: PointerInput): string | null {
  const reach = (input.kind === 'touch' ? 12 : 3) / editor.camera.view.get().zoom;
  const hit = editor.scene.hit(input.board, reach);
  const maps = editor.maps.get();
  if (hit === null || !maps?.isFilteredOut(hit)) return hit;
  return editor.scene.allAt(input.board).find((id) => !maps.isFilteredOut(id)) ?? null;
}

/** The cell of a map at the pointer, where nothing lies that is an item or a text of the map. */
function emptyCellAt(editor: Editor, hit: string, { board }: PointerInput): CellPlace | null {
  const layout = mapLayout(editor, hit);
  const place = layout ? cellPlaceAt(editor, board) : null;
  if (!place || place.map !== hit) return null;
  const text = editor.scene.textAt(hit, board);
  const [x, y] = editor.board.positionOf(hit);
  return text && containsPoint(text.box, [board[0] - x, board[1] - y]) ? null : place;
}

/** How far the border of an area reaches inwards, in pixels; its title lies at its top. */
const borderPx = 10;
const titleUnits = 56;

/** The inside of an area that is not selected behaves like the board around it. */
function isAreaInside(editor: Editor, id: string, { board: [px, py] }: PointerInput): boolean {
  const item = editor.board.item(id);
  if (!item || !typeOf(item)?.isBackdrop || editor.selection.ids.get().has(id)) return false;
  const [x, y] = editor.board.positionOf(id);
  const [w, h] = editor.board.sizeOf(id);
  const border = borderPx / editor.camera.view.get().zoom;
  return (
    px > x + border && px < x + w - border && py > y + Math.max(border, titleUnits) && py < y + h - border
  );
}

/** A note with its middle where one has clicked. */
function addNoteAt(editor: Editor, [x, y]: Point): void {
  const [w, h] = findItemType('note')!.initialSize;
  addItem(editor, { type: 'note', pos: [x - w / 2, y - h / 2] }, true);
}

/** Made anew for each editor, as it has a state. */
export function selectTool(): Tool {
  return new SelectTool();
}
