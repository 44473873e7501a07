import type { EditableText } from '@whoboard/shared/items/item-type.ts';
import type { CellTarget } from '@whoboard/shared/board/edits/cells.ts';
import { isPhoneWide } from './camera.ts';
import type { Editor } from './editor.ts';
import { cellBox, mapLayout } from './map-places.ts';

/** Notes set their words smaller as they fill: a text counts as no larger than this, in board units. */
const fullSize = 18;
/** On a phone, words below this height are not read at arm's length. */
const phoneReadablePx = 11;
/** On a screen with room, one goes on writing in a board seen from afar as long as letters are letters at all. */
const readablePx = 6;
const comfortablePx = 15;
/** Around the text, in board units. */
const margin = 24;
/** On a phone the text goes to the top of the view, clear of heads that stay in sight: the keyboard will take the rest. */
const phoneTopPx = 104;

type Viewed = Pick<Editor, 'camera' | 'board'>;

/** Brings a text that is about to be written in so close that one can read what one writes; leaves a readable one where it is. */
export function comeToText(editor: Viewed, itemId: string, { box, fontSize }: EditableText): void {
  const { camera, board } = editor;
  const now = camera.view.get().zoom;
  const isPhone = isPhoneWide(camera.viewport.get().width);
  const size = isPhone ? Math.min(fontSize, fullSize) : fontSize;
  if (size * now >= (isPhone ? phoneReadablePx : readablePx)) return;
  const clear = camera.clearArea();
  const wanted = Math.min(1, comfortablePx / Math.min(fontSize, fullSize));
  // Of a text wider than the view its beginning is shown.
  const width = Math.min(box.w + 2 * margin, clear.w / wanted);
  const [x, y] = board.positionOf(itemId);
  const top = isPhone ? phoneTopPx / wanted : margin;
  const height = isPhone ? clear.h / wanted : Math.min(box.h + 2 * margin, clear.h / wanted);
  camera.show({ x: x + box.x - margin, y: y + box.y - top, w: width, h: height }, { maxZoom: wanted });
}

/** Brings a cell that a finger has chosen so close that it is seen as a whole beside its heads, and can be hit. */
export function comeToCell(editor: Editor, cell: CellTarget): void {
  const { camera } = editor;
  const box = cellBox(editor, cell);
  const now = camera.view.get().zoom;
  if (!box || fullSize * now >= phoneReadablePx) return;
  const layout = mapLayout(editor, cell.map);
  // Heads stay in sight over the edges of the view.
  const heads = layout?.kind === 'journey' ? layout : null;
  const beside = heads?.rows[0]?.head.w ?? 0;
  const above = heads?.stageHead.h ?? 0;
  const clear = camera.clearArea();
  const w = beside + box.w + 2 * margin;
  const zoom = Math.min(1, clear.w / w);
  if (zoom <= now * 1.2) return;
  // A high cell is shown from its top.
  const h = Math.min(above + box.h + 2 * margin, clear.h / zoom);
  camera.show({ x: box.x - beside - margin, y: box.y - above - margin, w, h }, { maxZoom: zoom });
}
