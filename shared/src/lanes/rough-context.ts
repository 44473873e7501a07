import type { DrawContext } from '../draw/draw-context.ts';
import type { MessageKey, Translate } from '../i18n/translator.ts';
import type { Locale } from '../board/schema.ts';
import type { Item } from '../items/index.ts';
import { layoutsOf } from './lay-out-board.ts';

/** Mean width of a letter in em; good enough to tell how many lines a text takes. */
const letterEm = 0.52;

/** Keys are about as long as the words that they stand for; edits must not bring every language into a browser. */
const keysForWords: Translate = Object.assign((key: string) => key, {
  has: (key: string): key is MessageKey => key !== '',
});

/**
 * A context for layouts where no fonts are at hand: edits use it to say about where something stood that leaves a map.
 * What is drawn is never laid out with it.
 */
export function roughContext(items: ReadonlyMap<string, Item>, locale: Locale): DrawContext {
  const context: DrawContext = {
    measure: { widthEm: (text) => text.length * letterEm },
    image: () => null,
    detail: 'full',
    locale,
    t: keysForWords,
    item: (id) => items.get(id),
    statementsFrom: () => [],
    cardsFrom: () => [],
    interviews: () => [],
    layoutOf: layoutsOf(items, () => context),
    today: '1970-01-01',
    staleAfterMonths: 12,
    hints: false,
  };
  return context;
}
