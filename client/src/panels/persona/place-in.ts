import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { scrollerOf } from '../edge-scroll.ts';
import { dropStatement, type DropPlace } from './statement-moves.ts';

/** A statement under way, and the pointer in the window, in pixels. */
interface Carried {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** How far beside the sections the pointer still means them, in pixels; between two it means the nearer one. */
const besidePx = 24;

/**
 * The place in a list of sections (elements with `data-section`, and in the open ones statements with `data-statement`) that
 * the pointer means: before the first statement of which it has not passed the middle, in a closed section the end.
 * @returns null beside the list, outside of what is seen of it, and where the statement stands already
 */
export function placeIn(list: HTMLElement, persona: PersonaItem, { id, x, y }: Carried): DropPlace | null {
  const seen = scrollerOf(list)?.getBoundingClientRect();
  if (seen && (y < seen.top || y > seen.bottom)) return null;
  const { left, right, top, bottom } = list.getBoundingClientRect();
  if (x < left - besidePx || x > right + besidePx || y < top - besidePx || y > bottom + besidePx) return null;
  const sections = [...list.querySelectorAll<HTMLElement>('[data-section]')];
  const section = nearest(sections, y);
  const sectionId = section?.dataset['section'];
  if (!section || sectionId === undefined) return null;
  const next = [...section.querySelectorAll<HTMLElement>('[data-statement]')].find((row) => {
    const box = row.getBoundingClientRect();
    return y < (box.top + box.bottom) / 2;
  });
  const place = { sectionId, before: next?.dataset['statement'] ?? null };
  return dropStatement(persona, id, place) && place;
}

function nearest(elements: readonly HTMLElement[], y: number): HTMLElement | null {
  let best: HTMLElement | null = null;
  let least = Infinity;
  for (const element of elements) {
    const { top, bottom } = element.getBoundingClientRect();
    const away = Math.max(top - y, y - bottom, 0);
    if (away >= least) continue;
    best = element;
    least = away;
  }
  return best;
}
