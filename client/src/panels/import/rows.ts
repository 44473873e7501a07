import type { TableProblem } from '@whoboard/shared/formats/csv.ts';
import type { ReactNode } from 'react';

/** What the rows of a table make, before anything is changed. */
export interface FoundRows {
  readonly count: number;
  readonly problems: readonly TableProblem[];
  /** Which column is what. */
  readonly fields: ReactNode;
  /** The first ones, as they will be. */
  readonly preview: ReactNode;
  /** @param onProgress told how many are there */
  place(onProgress: (done: number) => void): Promise<void>;
}
