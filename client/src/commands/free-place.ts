import type { Point, Size } from '@whoboard/shared/board/schema.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { Editor } from '../model/editor.ts';

export const gap = 24;
const maxTries = 200;

/** The middle of what the viewport shows beside bars and drawers, in board units. */
export function middleOfView(editor: Editor): Point {
  const { x, y, w, h } = editor.camera.clearArea();
  return editor.camera.toBoard([x + w / 2, y + h / 2]);
}

/** Where something new goes: under the pointer while it is over the board, else one's own place in the view. */
export function placeForNew(editor: Editor): Point {
  return editor.newItems.pointer.get() ?? ownPlaceInView(editor);
}

/** How far from the middle everybody's own place lies, as a share of the clear area's width and height. */
const ownPlaceShare = 0.28;

/**
 * The middle of the view for somebody alone. When many people press the key for a new note at once with the same view,
 * each has a place of their own around the middle, or all their notes would lie on one another.
 */
function ownPlaceInView(editor: Editor): Point {
  const middle = middleOfView(editor);
  const everybody = editor.presence.people.get().toSorted((a, b) => a.clientId - b.clientId);
  const turn = everybody.findIndex(({ isMe }) => isMe);
  if (everybody.length < 2 || turn < 0) return middle;
  const angle = (2 * Math.PI * turn) / everybody.length;
  const { w, h } = editor.camera.clearArea();
  const { zoom } = editor.camera.view.get();
  return [
    middle[0] + (Math.cos(angle) * ownPlaceShare * w) / zoom,
    middle[1] + (Math.sin(angle) * ownPlaceShare * h) / zoom,
  ];
}

/** Whether something that is no container lies where a box would go. */
export function isTaken(editor: Editor, [x, y]: Point, [w, h]: Size): boolean {
  return editor.scene.inView({ x: x + 1, y: y + 1, w: w - 2, h: h - 2 }).some(({ id }) => {
    const item = editor.board.item(id);
    return item !== undefined && !typeOf(item)?.isContainer;
  });
}

/**
 * The free place nearest to the right of and below a wanted one, so that a new note never covers another.
 * @param centre the middle of the wanted place
 * @returns the top left corner
 */
export function freePlace(editor: Editor, centre: Point, size: Size): Point {
  const [w, h] = size;
  const from: Point = [centre[0] - w / 2, centre[1] - h / 2];
  for (let ring = 0, tries = 0; tries < maxTries; ring++) {
    for (let column = ring; column >= 0; column--) {
      for (const [c, r] of column === ring ? cornerFirst(ring) : [[column, ring] as const]) {
        const place: Point = [from[0] + c * (w + gap), from[1] + r * (h + gap)];
        if (!isTaken(editor, place, size)) return place;
        tries++;
      }
    }
  }
  return from;
}

/** The cells of the right edge of a square of cells, from the top. */
function cornerFirst(ring: number): readonly (readonly [number, number])[] {
  return Array.from({ length: ring + 1 }, (_, row) => [ring, row] as const);
}
