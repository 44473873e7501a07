import { moveItems } from '@whoboard/shared/board/edits/items.ts';
import { layBeside, makeTarget } from '@whoboard/shared/lanes/edits.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';

const gap = 80;
const maxSteps = 50;

/** Makes a target journey under a lived one, its columns under those, where nothing else lies. @returns its id, or null */
export function makeTargetBelow(editor: Editor, livedId: string): string | null {
  const bounds = editor.board.boundsOf([livedId]);
  if (!bounds || !editor.canEdit) return null;
  const { x, w, h } = bounds;
  const y = freeBelow(editor, bounds, h, new Set([livedId]));
  try {
    const id = editor.board.change((doc) => makeTarget(doc, livedId, { pos: [x, y], by: editor.me.id }));
    if (id !== null) editor.camera.show({ x, y: bounds.y, w, h: y + h - bounds.y });
    return id;
  } catch (error) {
    editor.notices.tellError(error);
    return null;
  }
}

/** Lays a journey under the one that it is compared with: their stages are aligned, and stand under each other. */
export function layUnder(editor: Editor, upperId: string, lowerId: string): void {
  const [upper, lower] = [editor.board.homeOf(upperId), editor.board.homeOf(lowerId)];
  const item = editor.board.item(lowerId);
  if (!upper || !lower || !item || !mayChange(editor, lowerId)) return;
  const y = freeBelow(editor, upper, lower.h, editor.scene.withContents([upperId, lowerId]));
  const pos = [item.pos[0] + upper.x - lower.x, item.pos[1] + y - lower.y] as const;
  editor.board.change((doc) => {
    layBeside(doc, upperId, lowerId);
    moveItems(doc, new Map([[lowerId, pos]]));
  });
  editor.camera.show({ x: upper.x, y: upper.y, w: upper.w, h: y + lower.h - upper.y });
}

/** How far below a journey there is room for another one; things in an area around both are in the way as well. */
function freeBelow(
  editor: Editor,
  { x, y, w, h }: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  height: number,
  without: ReadonlySet<string>,
): number {
  let top = y + h + gap;
  for (let step = 0; step < maxSteps; step++) {
    const inTheWay = editor.scene
      .inView({ x: x + 1, y: top, w: w - 2, h: height })
      .filter(({ id }) => !without.has(id) && editor.board.item(id)?.type !== 'frame')
      .flatMap(({ id }) => editor.board.homeOf(id) ?? []);
    if (inTheWay.length === 0) break;
    top = Math.max(...inTheWay.map((box) => box.y + box.h)) + gap;
  }
  return top;
}
