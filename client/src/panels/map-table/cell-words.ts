import type { MessageKey, Translate } from '@whoboard/shared/i18n/translate.ts';
import type { Item } from '@whoboard/shared/items/index.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import { ownLines, type CellWords } from '@whoboard/shared/lanes/cell-own.ts';
import type { CellLine } from '@whoboard/shared/lanes/line-edits.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import type { Editor } from '../../model/editor.ts';

/** What an item of a cell says, in one piece. */
export function itemWords(item: Item, t: Translate): string {
  if (item.type === 'note') return item.text;
  const type = typeOf(item);
  const words = type?.toText(item, t);
  return words?.text.trim() || (type ? t(type.nameKey as MessageKey) : '');
}

/** What a cell of a journey holds by itself, each as a line: points of the curve, channels, moments of truth, ways out. */
export function ownWords(
  editor: Editor,
  map: MapItem,
  row: string,
  column: string,
  t: Translate,
): readonly CellLine[] {
  const lane = map.type === 'journey' ? map.lanes.find(({ id }) => id === row) : undefined;
  return map.type === 'journey' && lane ? ownLines(map, lane, column, wordsOf(editor, t)) : [];
}

/** The words in which cells are read and written. */
export function wordsOf(editor: Editor, t: Translate): CellWords {
  return { t, nameOf: (persona) => nameOf(editor, persona, t) };
}

/** The name of a persona of a journey; null is the line of everybody. */
export function nameOf(editor: Editor, persona: string | null, t: Translate): string {
  if (persona === null) return t('mapTable.everybody');
  const item = editor.board.item(persona);
  return item?.type === 'persona'
    ? item.firstName.trim() || t('persona.text.unnamed')
    : t('map.persona.gone');
}
