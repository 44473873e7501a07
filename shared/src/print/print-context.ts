import type { Board } from '../board/read-board.ts';
import type { DrawContext } from '../draw/draw-context.ts';
import { createTranslate } from '../i18n/translate.ts';
import { cardsByOrigin } from '../personas/turn-into.ts';

type StatementPlace = ReturnType<DrawContext['statementsFrom']>[number];

/** What drawing on paper may look at: everything in full, in the board's language, without hints for editing. */
export function createPrintContext(
  board: Board,
  input: Pick<DrawContext, 'measure' | 'image'> & {
    /** Milliseconds since 1970. */
    readonly now: number;
  },
): DrawContext {
  const { locale } = board.meta;
  let cards: ReadonlyMap<string, readonly string[]> | undefined;
  let statements: ReadonlyMap<string, readonly StatementPlace[]> | undefined;
  return {
    measure: input.measure,
    image: input.image,
    detail: 'full',
    locale,
    t: createTranslate(locale),
    item: (id) => board.items.get(id),
    statementsFrom(itemId) {
      statements ??= statementsBySource(board);
      return statements.get(itemId) ?? [];
    },
    cardsFrom(itemId) {
      cards ??= cardsByOrigin(board.items.values());
      return cards.get(itemId) ?? [];
    },
    today: isoDate(input.now),
    hints: false,
  };
}

function statementsBySource(board: Board): ReadonlyMap<string, readonly StatementPlace[]> {
  const bySource = new Map<string, StatementPlace[]>();
  for (const item of board.items.values()) {
    if (!('statements' in item)) continue;
    for (const statement of item.statements) {
      for (const source of statement.sources) {
        const places = bySource.get(source.item) ?? [];
        places.push({ personaId: item.id, statementId: statement.id });
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

/** An ISO date as people write it, e.g. "3 mai 2026". */
export function longDate(isoDay: string, locale: string): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}
