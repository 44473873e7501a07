export type Placement = 'top' | 'bottom' | 'left' | 'right';

const gapPx = 8;
const edgePx = 6;

interface Extent {
  readonly width: number;
  readonly height: number;
}

/** Where a tip goes: at the wanted side of its button, at the opposite one when there is no room; always on the screen. */
export function placeTip(
  anchor: Extent & { readonly left: number; readonly top: number },
  tip: Extent,
  screen: Extent,
  wanted: Placement,
): { readonly x: number; readonly y: number } {
  const right = anchor.left + anchor.width;
  const bottom = anchor.top + anchor.height;
  const middleX = anchor.left + anchor.width / 2 - tip.width / 2;
  const middleY = anchor.top + anchor.height / 2 - tip.height / 2;
  const places = {
    top: { x: middleX, y: anchor.top - gapPx - tip.height },
    bottom: { x: middleX, y: bottom + gapPx },
    left: { x: anchor.left - gapPx - tip.width, y: middleY },
    right: { x: right + gapPx, y: middleY },
  };
  const fits = {
    top: places.top.y >= edgePx,
    bottom: places.bottom.y + tip.height <= screen.height - edgePx,
    left: places.left.x >= edgePx,
    right: places.right.x + tip.width <= screen.width - edgePx,
  };
  const opposite = { top: 'bottom', bottom: 'top', left: 'right', right: 'left' } as const;
  const { x, y } = places[fits[wanted] ? wanted : opposite[wanted]];
  return {
    x: Math.round(Math.max(edgePx, Math.min(x, screen.width - edgePx - tip.width))),
    y: Math.round(Math.max(edgePx, Math.min(y, screen.height - edgePx - tip.height))),
  };
}
