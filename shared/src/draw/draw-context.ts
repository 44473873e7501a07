import type { Locale } from '../board/schema.ts';
import type { Translate } from '../i18n/translate.ts';
import type { HeardInterview } from '../interviews/heard.ts';
import type { Item } from '../items/index.ts';
import type { LayoutOf } from '../lanes/map-layout.ts';
import type { PaintImage } from './painter.ts';
import type { TextMeasurer } from './text-layout.ts';

/** How much of an item is worth painting at the present zoom. */
export type Detail =
  /** everything */
  | 'full'
  /** letters would be smaller than 5 px: lines become bars */
  | 'bars'
  /** the item is a few pixels: plain coloured blocks, still recognisable */
  | 'blocks';

/** A statement that rests on an item. */
export interface StatementRef {
  readonly personaId: string;
  readonly statementId: string;
  /** The line of the item, or null for the item as a whole. */
  readonly entry: string | null;
}

/** What drawing and sizing may look at besides the item itself. */
export interface DrawContext {
  readonly measure: TextMeasurer;
  /** The image of a stored file, or null while it is not there (draw a quiet placeholder). */
  image(fileHash: string): PaintImage | null;
  readonly detail: Detail;
  /** The board's language: template words and ghost texts are in it, whatever the interface language. */
  readonly locale: Locale;
  readonly t: Translate;
  /** Another item of the board (sources of statements, attached personas), or undefined when it is gone. */
  item(id: string): Item | undefined;
  /** The statements that rest on this item (a note) or on a line of it (a verbatim of an interview). */
  statementsFrom(itemId: string): readonly StatementRef[];
  /** The cards that were turned from this one, in the order of their ids. */
  cardsFrom(itemId: string): readonly string[];
  /** All interviews of the board with the statements that rest on them; the same array as long as none changes. */
  interviews(): readonly HeardInterview[];
  /** Where the stages, lanes and items of a map (empathy map, journey) stand. */
  readonly layoutOf: LayoutOf;
  /** Today as ISO date (YYYY-MM-DD), for what counts as stale. */
  readonly today: string;
  /** How old sources and reviews may be; set for the board. */
  readonly staleAfterMonths: number;
  /** Ghost texts and other hints for editing are drawn on screen and left out on paper. */
  readonly hints: boolean;
}
