import type { Board } from '../board/read-board.ts';
import type { DrawContext, StatementRef } from '../draw/draw-context.ts';
import { createTranslate } from '../i18n/translate.ts';
import { heardInterviews, type HeardInterview } from '../interviews/heard.ts';
import { layoutsOf } from '../lanes/lay-out-board.ts';
import { cardsByOrigin } from '../personas/turn-into.ts';

/** What drawing on paper may look at: everything in full, in the board's language, without hints for editing. */
export function createPrintContext(
  board: Board,
  input: Pick<DrawContext, 'measure' | 'image'> & {
    /** Milliseconds since 1970. */
    readonly now: number;
  },
): DrawContext {
  const { locale, staleAfterMonths } = board.meta;
  let cards: ReadonlyMap<string, readonly string[]> | undefined;
  let heard: readonly HeardInterview[] | undefined;
  let statements: ReadonlyMap<string, readonly StatementRef[]> | undefined;
  const statementsFrom = (itemId: string): readonly StatementRef[] => {
    statements ??= statementsBySource(board);
    return statements.get(itemId) ?? [];
  };
  const context: DrawContext = {
    measure: input.measure,
    image: input.image,
    detail: 'full',
    locale,
    t: createTranslate(locale),
    item: (id) => board.items.get(id),
    statementsFrom,
    cardsFrom(itemId) {
      cards ??= cardsByOrigin(board.items.values());
      return cards.get(itemId) ?? [];
    },
    interviews: () => (heard ??= heardInterviews(board.items.values(), statementsFrom)),
    layoutOf: layoutsOf(board.items, () => context),
    today: isoDate(input.now),
    staleAfterMonths,
    hints: false,
  };
  return context;
}

function statementsBySource(board: Board): ReadonlyMap<string, readonly StatementRef[]> {
  const bySource = new Map<string, StatementRef[]>();
  for (const item of board.items.values()) {
    if (!('statements' in item)) continue;
    for (const statement of item.statements) {
      for (const source of statement.sources) {
        const places = bySource.get(source.item) ?? [];
        places.push({ personaId: item.id, statementId: statement.id, entry: source.entry });
        bySource.set(source.item, places);
      }
    }
  }
  return bySource;
}

/** The day where the printer stands. */
function isoDate(now: number): string {
  const date = new Date(now);
  const pad = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}
