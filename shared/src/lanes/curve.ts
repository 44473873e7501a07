/** A point of a curve, in any units. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

/** A cubic Bézier from the end of the segment before it, as painters take it. */
export interface CurveSegment {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Slopes of a cubic spline that is monotone wherever its points are, so that it never overshoots them: F. N. Fritsch
 * and R. E. Carlson, "Monotone Piecewise Cubic Interpolation", SIAM J. Numer. Anal. 17 (1980), 238–246.
 * @param points with growing `x`
 */
export function monotoneSlopes(points: readonly CurvePoint[]): readonly number[] {
  const count = points.length;
  if (count < 2) return points.map(() => 0);
  const secants = points.slice(1).map(({ x, y }, i) => (y - points[i]!.y) / (x - points[i]!.x));
  const slopes = points.map((_, i) => {
    if (i === 0) return secants[0]!;
    if (i === count - 1) return secants[count - 2]!;
    const [before, after] = [secants[i - 1]!, secants[i]!];
    return before * after <= 0 ? 0 : (before + after) / 2;
  });
  secants.forEach((secant, i) => {
    if (secant === 0) {
      slopes[i] = slopes[i + 1] = 0;
      return;
    }
    const alpha = slopes[i]! / secant;
    const beta = slopes[i + 1]! / secant;
    const length = Math.hypot(alpha, beta);
    if (length <= 3) return;
    slopes[i] = (3 / length) * alpha * secant;
    slopes[i + 1] = (3 / length) * beta * secant;
  });
  return slopes;
}

/** The segments of the smooth line through points with growing `x`; it begins at the first point. */
export function smoothLine(points: readonly CurvePoint[]): readonly CurveSegment[] {
  const slopes = monotoneSlopes(points);
  return points.slice(1).map((to, i) => {
    const from = points[i]!;
    const third = (to.x - from.x) / 3;
    return {
      ax: from.x + third,
      ay: from.y + slopes[i]! * third,
      bx: to.x - third,
      by: to.y - slopes[i + 1]! * third,
      x: to.x,
      y: to.y,
    };
  });
}

/** The height of the smooth line at `x`; level before the first point and behind the last. Null without points. */
export function valueAt(points: readonly CurvePoint[], x: number): number | null {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return null;
  if (x <= first.x) return first.y;
  if (x >= last.x) return last.y;
  const at = points.findIndex((point) => point.x >= x);
  const [from, to] = [points[at - 1]!, points[at]!];
  const slopes = monotoneSlopes(points);
  const width = to.x - from.x;
  const t = (x - from.x) / width;
  // Cubic Hermite basis.
  const [t2, t3] = [t * t, t * t * t];
  return (
    (2 * t3 - 3 * t2 + 1) * from.y +
    (t3 - 2 * t2 + t) * width * slopes[at - 1]! +
    (-2 * t3 + 3 * t2) * to.y +
    (t3 - t2) * width * slopes[at]!
  );
}
