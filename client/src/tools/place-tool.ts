import type { Point, Size } from '@whoboard/shared/board/schema.ts';
import type { MessageKey } from '@whoboard/shared/i18n/translate.ts';
import { findItemType, type ItemTypeName, type NewItem } from '@whoboard/shared/items/index.ts';
import type { Box } from '@whoboard/shared/items/item-type.ts';
import { addItem } from '../commands/insert-commands.ts';
import type { Editor } from '../model/editor.ts';
import type { PointerInput, Tool } from '../model/tool.ts';

export interface PlaceToolOptions {
  /** Id and icon of the tool; those of its type when left out. */
  readonly id?: string;
  readonly icon?: string;
  readonly type: Exclude<ItemTypeName, 'image'> | ((editor: Editor) => Exclude<ItemTypeName, 'image'>);
  readonly nameKey: MessageKey;
  readonly cursor: string;
  /** A click puts the item's middle there, or its top left corner. */
  readonly anchor: 'middle' | 'corner';
  /** A drag draws the item's box. */
  readonly draws: boolean;
  /** What the item starts with besides its place. */
  readonly fresh?: (editor: Editor) => NewItem;
  /** An item whose text was left empty is taken away again. */
  readonly dropsEmpty?: boolean;
}

const slopPx = 6;

/** Puts a new item on the board by a click or a drag, opens its first text, and hands over to the select tool. */
export function placeTool(options: PlaceToolOptions): Tool {
  let start: PointerInput | null = null;
  let drawn: Box | null = null;

  const forget = (editor: Editor): void => {
    start = null;
    drawn = null;
    editor.tools.show({ newBox: null });
  };

  return {
    id: options.id ?? String(options.type),
    nameKey: options.nameKey,
    icon: options.icon ?? String(options.type),
    cursor: options.cursor,
    edits: true,
    pointerDown(editor, input) {
      editor.textEditing.stop();
      start = input;
      drawn = null;
    },
    pointerMove(editor, input) {
      if (!start || !options.draws) return;
      const far = Math.hypot(input.screen[0] - start.screen[0], input.screen[1] - start.screen[1]);
      if (far < slopPx && !drawn) return;
      drawn = boxBetween(start.board, input.board, input.shift);
      editor.tools.show({ newBox: drawn });
    },
    pointerUp(editor, input) {
      if (!start) return;
      const box = drawn;
      forget(editor);
      const type = typeof options.type === 'string' ? options.type : options.type(editor);
      const place = box ? drawnItem(type, box) : clickedItem(type, options.anchor, input.board);
      const item = { ...options.fresh?.(editor), ...place } as NewItem;
      editor.tools.use(editor.tools.list[0]!.id);
      const id = addItem(editor, item, true);
      if (id !== undefined && options.dropsEmpty) dropWhenEmpty(editor, id);
    },
    cancel: forget,
    isBusy: () => drawn !== null,
  };
}

type Placed = Exclude<ItemTypeName, 'image'>;

function clickedItem(type: Placed, anchor: PlaceToolOptions['anchor'], [x, y]: Point): NewItem {
  const [w, h] = findItemType(type)!.initialSize;
  return { type, pos: anchor === 'middle' ? [x - w / 2, y - h / 2] : [x, y - h / 2] };
}

function drawnItem(type: Placed, { x, y, w, h }: Box): NewItem {
  const { minSize, initialSize, resize } = findItemType(type)!;
  const height = resize === 'width' ? initialSize[1] : Math.max(minSize[1], h);
  const size: Size = [Math.max(minSize[0], w), height];
  return { type, pos: [x, y], size };
}

function boxBetween([ax, ay]: Point, [bx, by]: Point, isSquare: boolean): Box {
  let w = Math.abs(bx - ax);
  let h = Math.abs(by - ay);
  if (isSquare) w = h = Math.max(w, h);
  return { x: bx < ax ? ax - w : ax, y: by < ay ? ay - h : ay, w, h };
}

/** A text that was begun and left without a letter disappears when writing in it ends. */
function dropWhenEmpty(editor: Editor, id: string): void {
  const end = editor.textEditing.current.subscribe(() => {
    if (editor.textEditing.current.get()?.itemId === id) return;
    end();
    const item = editor.board.item(id);
    if (!item || !('text' in item) || item.text.trim() !== '') return;
    const kept = [...editor.selection.ids.get()].filter((other) => other !== id);
    editor.selection.set([id]);
    editor.commands.run('edit.delete');
    editor.selection.set(kept);
  });
}
