import type * as Y from 'yjs';
import { setFields } from '@whoboard/shared/board/edits/items.ts';
import { readBoard } from '@whoboard/shared/board/read-board.ts';
import type { TakenImage } from '../images/take-in-image.ts';

/**
 * Gives every persona that has a name and no photo a drawn face, always the same one for the same name.
 * @param faces seeds that suit a person better than the name, by first name
 * @returns the pictures that the board now shows
 */
export async function givePortraits(
  doc: Y.Doc,
  draw: (seed: string) => Promise<TakenImage>,
  faces: Readonly<Record<string, string>> = {},
): Promise<readonly TakenImage[]> {
  // A card and the one that it was turned into have one face.
  const drawn = new Map<string, TakenImage>();
  for (const item of readBoard(doc).items.values()) {
    if (!('photo' in item) || item.photo !== null || item.firstName === '') continue;
    const seed = faces[item.firstName] ?? item.firstName;
    const picture = drawn.get(seed) ?? (await draw(seed));
    drawn.set(seed, picture);
    const { hash, width, height } = picture;
    setFields(doc, item.id, { photo: { file: { hash, width, height }, x: 0.5, y: 0.5, size: 1 } });
  }
  return [...drawn.values()];
}
