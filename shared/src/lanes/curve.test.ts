import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smoothLine, valueAt } from './curve.ts';

const curve = fc
  .array(fc.record({ dx: fc.integer({ min: 1, max: 300 }), y: fc.integer({ min: -3, max: 3 }) }), {
    minLength: 2,
    maxLength: 15,
  })
  .map((steps) => {
    let x = 0;
    return steps.map(({ dx, y }) => ({ x: (x += dx), y }));
  });

/** A cubic Bézier at `t`. */
function at(a: number, b: number, c: number, d: number, t: number): number {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

it('goes through every point and never overshoots: between two points it stays between their values', () => {
  fc.assert(
    fc.property(curve, (points) => {
      smoothLine(points).forEach((segment, index) => {
        const from = points[index]!;
        expect([segment.x, segment.y]).toEqual([points[index + 1]!.x, points[index + 1]!.y]);
        const [low, high] = [Math.min(from.y, segment.y), Math.max(from.y, segment.y)];
        let before = from.y;
        for (let t = 0; t <= 1; t += 1 / 32) {
          const y = at(from.y, segment.ay, segment.by, segment.y, t);
          expect(y).toBeGreaterThanOrEqual(low - 1e-9);
          expect(y).toBeLessThanOrEqual(high + 1e-9);
          // And it never turns between them.
          expect((y - before) * (segment.y - from.y)).toBeGreaterThanOrEqual(-1e-9);
          before = y;
          const x = at(from.x, segment.ax, segment.bx, segment.x, t);
          expect(valueAt(points, x)).toBeCloseTo(y, 6);
        }
      });
    }),
  );
});

it('is smooth: the slope before a point is the one behind it', () => {
  const points = [
    { x: 0, y: -2 },
    { x: 10, y: 1 },
    { x: 40, y: 2 },
    { x: 50, y: 3 },
  ];
  const segments = smoothLine(points);
  segments.slice(1).forEach((next, index) => {
    const end = segments[index]!;
    const before = (end.y - end.by) / (end.x - end.bx);
    expect((next.ay - end.y) / (next.ax - end.x)).toBeCloseTo(before, 9);
  });
});

it('is level outside of its points, and nothing without any', () => {
  expect(valueAt([], 1)).toBeNull();
  expect(valueAt([{ x: 5, y: 2 }], 1)).toBe(2);
  expect(
    valueAt(
      [
        { x: 5, y: 2 },
        { x: 9, y: 3 },
      ],
      20,
    ),
  ).toBe(3);
  expect(smoothLine([{ x: 5, y: 2 }])).toEqual([]);
});
