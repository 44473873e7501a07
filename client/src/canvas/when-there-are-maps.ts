import { itemsOf } from '@whoboard/shared/board/layout.ts';
import { isMapType } from '@whoboard/shared/lanes/lay-out-map.ts';
import type { BoardModel } from '../model/editor.ts';

/** Calls back once, as soon as a board has a map. Looks at types alone, so that floods of changes cost nothing. @returns how to stop */
export function whenThereAreMaps(board: BoardModel, callback: () => void): () => void {
  const items = itemsOf(board.doc);
  let end = (): void => {};
  const look = (ids: Iterable<string>): boolean => {
    for (const id of ids) {
      const type: unknown = items.get(id)?.get('type');
      if (typeof type !== 'string' || !isMapType(type)) continue;
      end();
      callback();
      return true;
    }
    return false;
  };
  if (look(items.keys())) return () => {};
  end = board.onChange((ids) => void look(ids));
  return () => end();
}
