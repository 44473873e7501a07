import * as Y from 'yjs';
import { addItems } from '../board/edits/items.ts';
import { initBoard } from '../board/edits/meta.ts';
import type { Board } from '../board/read-board.ts';
import type { Locale } from '../board/schema.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { NewItem } from '../items/index.ts';
import { heardInterviews } from '../interviews/heard.ts';
import { layoutsOf } from '../lanes/lay-out-board.ts';
import { cardsByOrigin } from '../personas/turn-into.ts';
import { createTestMeasurer } from './measurer.ts';

/** For tests: a document with these items. */
export function createTestDoc(items: readonly NewItem[] = [], locale: Locale = 'en'): Y.Doc {
  const doc = new Y.Doc();
  initBoard(doc, { title: 'Workshop', locale });
  addItems(doc, items);
  return doc;
}

/** For tests: a context over a board, with the bundled fonts and no pictures. */
export function createTestContext(board: Board, overrides: Partial<DrawContext> = {}): DrawContext {
  const { locale } = board.meta;
  const { statementsFrom = () => [] } = overrides;
  const heard = heardInterviews(board.items.values(), statementsFrom);
  const context: DrawContext = {
    measure: createTestMeasurer(),
    image: () => null,
    detail: 'full',
    locale,
    t: createTranslate(locale),
    item: (id) => board.items.get(id),
    statementsFrom,
    cardsFrom: (id) => cardsByOrigin(board.items.values()).get(id) ?? [],
    interviews: () => heard,
    layoutOf: layoutsOf(board.items, () => context),
    today: '2026-11-20',
    staleAfterMonths: board.meta.staleAfterMonths,
    hints: false,
    ...overrides,
  };
  return context;
}
