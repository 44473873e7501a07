import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absolutePosition,
  ancestorsOf,
  boundsOf,
  contains,
  containsPoint,
  intersects,
  parentOf,
  rootPosition,
  storedPoint,
  storedSize,
  type Placed,
} from './geometry.ts';

const placed = (id: string, parent: string | null, pos: readonly [number, number] = [10, 1]): Placed => ({
  id,
  type: 'frame',
  pos,
  parent,
  parentPos: parent === null ? null : [100, 0],
});
const lookupIn = (items: readonly Placed[]) => {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id: string) => byId.get(id);
};

describe('places in containers', () => {
  const items = [placed('a', null), placed('b', 'a'), placed('c', 'b'), placed('lost', 'gone', [7, 7])];
  const lookup = lookupIn(items);

  it('add up', () => {
    expect(absolutePosition(items[2]!, lookup)).toEqual([30, 3]);
    expect(ancestorsOf(items[2]!, lookup).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(parentOf(items[2]!, lookup)!.id).toBe('b');
  });

  it('are on the board itself when the container is gone', () => {
    expect(absolutePosition(items[3]!, lookup)).toEqual([107, 7]);
    expect(absolutePosition({ ...items[3]!, parentPos: null }, lookup)).toEqual([7, 7]);
    expect(parentOf(items[3]!, lookup)).toBeUndefined();
  });

  it('are on the board itself when containers form a ring', () => {
    const ring = [
      placed('x', 'z'),
      placed('y', 'x'),
      placed('z', 'y'),
      placed('inside', 'z'),
      placed('self', 'self'),
    ];
    for (const item of ring) expect(absolutePosition(item, lookupIn(ring))).toEqual(rootPosition(item));
    expect(rootPosition(ring[0]!)).toEqual([110, 1]);
  });
});

describe('boxes', () => {
  const box = fc.record({
    x: fc.nat(20),
    y: fc.nat(20),
    w: fc.integer({ min: 1, max: 9 }),
    h: fc.integer({ min: 1, max: 9 }),
  });

  it('lie within the bounds made of them', () => {
    fc.assert(
      fc.property(fc.array(box, { minLength: 1 }), (boxes) => {
        const bounds = boundsOf(boxes)!;
        for (const each of boxes) {
          expect(contains(bounds, each)).toBe(true);
          expect(intersects(bounds, each)).toBe(true);
          expect(containsPoint(bounds, [each.x, each.y])).toBe(true);
        }
      }),
    );
    expect(boundsOf([])).toBeNull();
  });

  it('that only touch do not cross', () => {
    const left = { x: 0, y: 0, w: 10, h: 10 };
    expect(intersects(left, { x: 10, y: 0, w: 5, h: 5 })).toBe(false);
    expect(intersects(left, { x: 9.5, y: 0, w: 5, h: 5 })).toBe(true);
  });
});

describe('stored places', () => {
  it('stand on quarters within the limits', () => {
    expect(storedPoint([0.1, -0.1])).toEqual([0, 0]);
    expect(storedPoint([1.13, -2e9])).toEqual([1.25, -1_000_000]);
    expect(storedSize([1, 1e9], [24, 24])).toEqual([24, 100_000]);
    expect(() => storedSize([Number.NaN, 1], [1, 1])).toThrow(RangeError);
  });
});
