import { paperSizes, type PaperName } from '../protocol/api.ts';

/** Points (1/72 inch) of a length in millimetres. */
export function ptOf(mm: number): number {
  return (mm * 72) / 25.4;
}

/** Millimetres of a length in points. */
export function mmOf(pt: number): number {
  return (pt * 25.4) / 72;
}

/** Edges of an own paper, in millimetres: from a memo card to the longest page that PDF readers open. */
export const ownSizeLimits = { minMm: 50, maxMm: 5_000 } as const;

export type Orientation = 'portrait' | 'landscape' | 'auto';

export type Paper =
  | { readonly size: PaperName; readonly orientation: Orientation }
  /** Taken as it is: the orientation of an own paper is the one that its edges have. */
  | { readonly size: 'own'; readonly widthMm: number; readonly heightMm: number };

export interface PageSize {
  readonly widthPt: number;
  readonly heightPt: number;
}

/**
 * The page in points.
 * @param contentRatio width by height of what goes onto it, for `auto`
 * @throws RangeError when an own edge is no number or not between the limits
 */
export function pageSizeOf(paper: Paper, contentRatio: number): PageSize {
  if (paper.size === 'own') {
    for (const edge of [paper.widthMm, paper.heightMm]) {
      if (!(edge >= ownSizeLimits.minMm && edge <= ownSizeLimits.maxMm)) {
        throw new RangeError(
          `An edge must lie between ${ownSizeLimits.minMm} and ${ownSizeLimits.maxMm} mm, not ${edge}.`,
        );
      }
    }
    return { widthPt: ptOf(paper.widthMm), heightPt: ptOf(paper.heightMm) };
  }
  const [short, long] = paperSizes[paper.size];
  const isLandscape = paper.orientation === 'landscape' || (paper.orientation === 'auto' && contentRatio > 1);
  return isLandscape ? { widthPt: long, heightPt: short } : { widthPt: short, heightPt: long };
}
