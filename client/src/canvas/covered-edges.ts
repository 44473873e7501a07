import type { Insets } from '../model/editor.ts';

/** What lies over the board for a while (drawers, sheets) has this attribute; bars and rails that always do have not. */
const covering = '[data-covers-board]';

/** How far what is open on the page reaches over each edge of the board, in pixels. */
export function coveredEdges(): Insets {
  const covered = { top: 0, right: 0, bottom: 0, left: 0 };
  const board = document.querySelector('[data-board]')?.getBoundingClientRect();
  if (!board || board.width === 0 || board.height === 0) return covered;
  for (const element of document.querySelectorAll(covering)) {
    const rect = element.getBoundingClientRect();
    if (rect.width === 0 || rect.height === 0) continue;
    const reaches = [
      { edge: 'top', px: rect.bottom - board.top, of: board.height },
      { edge: 'right', px: board.right - rect.left, of: board.width },
      { edge: 'bottom', px: board.bottom - rect.top, of: board.height },
      { edge: 'left', px: rect.right - board.left, of: board.width },
    ] as const;
    // A drawer belongs to the edge from which it takes the smallest share.
    const { edge, px } = reaches.reduce((least, each) =>
      each.px / each.of < least.px / least.of ? each : least,
    );
    covered[edge] = Math.max(covered[edge], px);
  }
  return covered;
}
