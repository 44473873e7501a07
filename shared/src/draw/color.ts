/**
 * Mixes two colours given as `#RRGGBB`.
 * @param share of the second colour, 0 to 1
 */
export function mixColors(first: string, second: string, share: number): string {
  let mixed = '#';
  for (let at = 1; at < 7; at += 2) {
    const a = Number.parseInt(first.slice(at, at + 2), 16);
    const b = Number.parseInt(second.slice(at, at + 2), 16);
    mixed += Math.round(a + (b - a) * share)
      .toString(16)
      .padStart(2, '0');
  }
  return mixed;
}

/** Relative luminance of `#RRGGBB` after WCAG 2.2, 0 to 1. */
export function luminanceOf(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Contrast of two colours after WCAG 2.2, 1 to 21. */
export function contrastOf(first: string, second: string): number {
  const [low, high] = [luminanceOf(first), luminanceOf(second)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}
