import type { Detail, DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import type { TextMeasurer } from '@whoboard/shared/draw/text-layout.ts';
import { heardInterviews, type HeardInterview } from '@whoboard/shared/interviews/heard.ts';
import type { LayoutOf } from '@whoboard/shared/lanes/map-layout.ts';
import type { BoardModel } from './editor.ts';
import type { ImageSource } from './images.ts';
import type { Languages } from './languages.ts';
import { StatementIndex } from './statement-index.ts';

export interface DrawContextsOptions {
  readonly measure: TextMeasurer;
  readonly images: ImageSource;
  readonly languages: Languages;
  readonly board: () => BoardModel;
  /** Today as YYYY-MM-DD. */
  readonly today: () => string;
}

/** What drawing and sizing may look at, one context for each level of detail. */
export class DrawContexts {
  readonly #options: DrawContextsOptions;
  readonly #statements = new StatementIndex();
  readonly #interviews = new Set<string>();
  #heard: readonly HeardInterview[] | null = null;
  readonly #dirty = new Set<string>();
  readonly #touched: string[] = [];
  #measurer: TextMeasurer;
  #contexts = new Map<Detail, DrawContext>();
  #unsubscribe: (() => void)[] = [];
  /** Another language speaks for the board's until that has come. */
  #isBorrowed = false;

  constructor(options: DrawContextsOptions) {
    this.#options = options;
    this.#measurer = options.measure;
  }

  /** Begins to follow the board; called once, when the board is there. */
  follow(board: BoardModel & { remeasure(): void }): void {
    for (const id of board.doc.getMap('items').keys()) this.#dirty.add(id);
    this.#unsubscribe = [
      board.onChange((ids) => {
        for (const id of ids) this.#dirty.add(id);
      }),
      board.meta.subscribe(() => this.#contexts.clear()),
      this.#options.languages.arrivals.subscribe(() => {
        this.#contexts.clear();
        if (!this.#isBorrowed || !this.#options.languages.has(board.meta.get().locale)) return;
        this.#isBorrowed = false;
        board.remeasure();
      }),
    ];
  }

  setMeasurer(measurer: TextMeasurer): void {
    this.#measurer = measurer;
    this.#contexts.clear();
  }

  destroy(): void {
    for (const end of this.#unsubscribe) end();
  }

  for(detail: Detail): DrawContext {
    let context = this.#contexts.get(detail);
    const today = this.#options.today();
    if (!context || context.today !== today) {
      context = this.#create(detail, today);
      this.#contexts.set(detail, context);
    }
    return context;
  }

  #create(detail: Detail, today: string): DrawContext {
    const { images, board, languages } = this.#options;
    const { locale, staleAfterMonths } = board().meta.get();
    this.#isBorrowed ||= !languages.has(locale);
    return {
      measure: this.#measurer,
      image: (hash) => images.get(hash, detail === 'full' ? 'full' : 'small'),
      detail,
      locale,
      t: languages.of(locale),
      item: (id) => board().item(id),
      statementsFrom: (id) => {
        this.#settle();
        return this.#statements.of(id);
      },
      cardsFrom: (id) => board().cardsFrom(id),
      interviews: () => this.#heardInterviews(),
      layoutOf: ((map) => board().layoutOf(map as never)) as LayoutOf,
      today,
      staleAfterMonths,
      hints: true,
    };
  }

  /** Items that look different because statements were made from them, or taken away, since this was last asked. */
  takeTouched(): readonly string[] {
    this.#settle();
    return this.#touched.splice(0);
  }

  #settle(): void {
    if (this.#dirty.size === 0) return;
    const dirty = [...this.#dirty];
    this.#dirty.clear();
    for (const id of dirty) {
      const item = this.#options.board().item(id);
      const isInterview = item !== undefined && 'verbatims' in item;
      if (this.#interviews.has(id) || isInterview) this.#heard = null;
      if (isInterview) this.#interviews.add(id);
      else this.#interviews.delete(id);
      const sources = this.#statements.update(id, item);
      if (sources.some((source) => this.#interviews.has(source))) this.#heard = null;
      this.#touched.push(...sources);
    }
  }

  #heardInterviews(): readonly HeardInterview[] {
    this.#settle();
    const board = this.#options.board();
    return (this.#heard ??= heardInterviews(
      [...this.#interviews].map((id) => board.item(id)),
      (id) => this.#statements.of(id),
    ));
  }
}
