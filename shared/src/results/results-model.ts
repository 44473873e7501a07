import type { Board } from '../board/read-board.ts';
import type { Locale } from '../board/schema.ts';
import type { Translate } from '../i18n/translate.ts';
import type { SessionState } from '../session/state.ts';
import type { TargetId } from '../voting/target.ts';

/**
 * Decisions and results of a workshop, in words: the one thing that the page, the print and Markdown are made of. What
 * it is built from is what everybody may read; of a round that has not been revealed nothing is in it.
 */
export interface Results {
  readonly title: string;
  /** One sentence each, below the title. */
  readonly facts: readonly string[];
  readonly sections: readonly ResultsSection[];
}

export const resultsSections = ['decisions', 'votes', 'actions', 'personas', 'agenda'] as const;
export type ResultsSectionKey = (typeof resultsSections)[number];

export interface ResultsSection {
  readonly key: ResultsSectionKey;
  readonly title: string;
  readonly blocks: readonly ResultsBlock[];
}

export type ResultsBlock = ResultsHeading | ResultsText | ResultsTable;

/** The question of a vote. */
export interface ResultsHeading {
  readonly kind: 'heading';
  readonly text: string;
}

export interface ResultsText {
  readonly kind: 'text';
  readonly text: string;
  /** `warning`: must not be overlooked. `empty`: says why there is nothing. */
  readonly tone: 'plain' | 'warning' | 'empty';
}

export interface ResultsTable {
  readonly kind: 'table';
  /** What it is a table of, for screen readers. */
  readonly name: string;
  readonly columns: readonly ResultsColumn[];
  readonly rows: readonly ResultsRow[];
}

export interface ResultsColumn {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** Its part of the width on paper; columns share the width in these proportions. */
  readonly share: number;
}

export interface ResultsRow {
  readonly key: string;
  readonly cells: readonly ResultsCell[];
  /** What can be decided from this row: the winner of a vote; `isDecided` when that has been done. */
  readonly decides?: {
    readonly round: string;
    readonly target: TargetId;
    readonly label: string;
    readonly isDecided: boolean;
  };
}

export interface ResultsCell {
  readonly text: string;
  /** What it leads to on the board; null when that is gone, or when there is nothing. */
  readonly target: TargetId | null;
  readonly tone: 'plain' | 'strong' | 'soft' | 'warning';
}

/** What results are made from. */
export interface ResultsSource {
  readonly board: Board;
  readonly session: SessionState;
}

/** How they are put into words. */
export interface ResultsWords {
  readonly t: Translate;
  readonly locale: Locale;
  /** ISO date. */
  readonly today: string;
  /** Milliseconds since 1970, for how long a step has been going on. */
  readonly now: number;
}

export function cell(
  text: string,
  { target = null, tone = 'plain' }: { target?: TargetId | null; tone?: ResultsCell['tone'] } = {},
): ResultsCell {
  return { text, target, tone };
}

export function column(title: string, share: number, align: ResultsColumn['align'] = 'left'): ResultsColumn {
  return { title, share, align };
}

export function paragraph(text: string, tone: ResultsText['tone'] = 'plain'): ResultsText {
  return { kind: 'text', text, tone };
}

/** Words on one line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
