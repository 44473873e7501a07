import type { NamedArea } from '@whoboard/shared/session/kept-agenda.ts';
import { stepPlaceName } from '@whoboard/shared/session/step-places.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import { useReadable } from '../../ui/use-readable.ts';
import type { Editor } from '../../model/editor.ts';
import { useItems } from '../use-items.ts';
import { nameOfItem } from './name-of-item.ts';

/** The areas of a board in reading order, by their names. */
export function areasOf(editor: Editor): readonly NamedArea[] {
  return areaIds(editor, editor.board.order.get()).map((id) => ({ id, title: titleOf(editor, id) }));
}

/** Whatever a step can show, by its name away from the board: areas, maps, persona cards. */
export function stepPlacesOf(editor: Editor): readonly NamedArea[] {
  return editor.board.order.get().flatMap((id) => {
    const item = editor.board.item(id);
    const title = item ? stepPlaceName(item) : null;
    return title === null ? [] : [{ id, title }];
  });
}

/** What a step can show, by the names under which people find it, following the board. */
export function useStepPlaces(editor: Editor): readonly NamedArea[] {
  useItems(editor, useReadable(editor.board.order));
  return stepPlacesOf(editor).map(({ id, title }) => {
    const own = titleOf(editor, id);
    return { id, title: own !== '' || title === '' ? own : (nameOfItem(editor, id) ?? '') };
  });
}

/** The areas, following the board. */
export function useAreas(editor: Editor): readonly NamedArea[] {
  const ids = areaIds(editor, useReadable(editor.board.order));
  useItems(editor, ids);
  return ids.map((id) => ({ id, title: titleOf(editor, id) }));
}

function areaIds(editor: Editor, order: readonly string[]): readonly string[] {
  return order.filter((id) => {
    const item = editor.board.item(id);
    const type = item && typeOf(item);
    return type?.isContainer === true;
  });
}

function titleOf(editor: Editor, id: string): string {
  const item = editor.board.item(id);
  return item && 'title' in item && typeof item.title === 'string' ? item.title.trim() : '';
}
