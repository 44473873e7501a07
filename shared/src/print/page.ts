import type { DrawContext } from '../draw/draw-context.ts';
import type { Painter } from '../draw/painter.ts';
import type { PageSize } from './paper.ts';

/**
 * A page to be printed: the same calls paint it into the PDF and into the preview. The painter's unit is the point
 * (1/72 inch), its origin the page's top left corner.
 */
export interface PrintPage extends PageSize {
  /** Its name among the bookmarks. */
  readonly title: string;
  /** How many times `draw` calls `onPart`. */
  readonly parts: number;
  draw(painter: Painter, context: DrawContext, onPart?: () => void): void;
}

/** A document to be printed. */
export interface PrintDocument {
  readonly title: string;
  readonly pages: readonly PrintPage[];
  /** Hashes of the pictures on its pages. */
  readonly files: readonly string[];
}
