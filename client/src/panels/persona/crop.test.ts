import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  along,
  dragged,
  firstCrop,
  imageBox,
  keepInside,
  maxZoom,
  movedAlong,
  zoomed,
  zoomOf,
} from './crop.ts';

const file = (width: number, height: number) => ({ hash: 'a'.repeat(64), width, height });

describe('the square of a photo', () => {
  it('starts with the whole width, at the upper part of an upright photo', () => {
    expect(firstCrop(file(300, 600))).toEqual({ x: 0.5, y: 0.4, size: 1 });
    expect(firstCrop(file(600, 300))).toEqual({ x: 0.5, y: 0.5, size: 1 });
  });

  it('stays inside the picture, whatever is done', () => {
    const anyCrop = fc.record({
      x: fc.double({ min: -1, max: 2, noNaN: true }),
      y: fc.double({ min: -1, max: 2, noNaN: true }),
      size: fc.double({ min: 0, max: 3, noNaN: true }),
    });
    const edge = fc.integer({ min: 1, max: 20_000 });
    fc.assert(
      fc.property(anyCrop, edge, edge, fc.integer({ min: -900, max: 900 }), (crop, w, h, px) => {
        const picture = file(w, h);
        const moved = dragged(
          zoomed(keepInside(crop, picture), picture, zoomOf(keepInside(crop, picture))),
          picture,
          px,
          -px,
          280,
        );
        const { left, top, width, height } = imageBox(moved, picture);
        expect(left).toBeLessThanOrEqual(1e-9);
        expect(top).toBeLessThanOrEqual(1e-9);
        expect(left + width).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(top + height).toBeGreaterThanOrEqual(1 - 1e-9);
        expect(zoomOf(moved)).toBeLessThanOrEqual(maxZoom + 1e-9);
      }),
    );
  });

  it('follows the pointer pixel by pixel', () => {
    const picture = file(1000, 1000);
    const crop = { x: 0.5, y: 0.5, size: 0.5 };
    const moved = dragged(crop, picture, 28, -14, 280);
    const before = imageBox(crop, picture);
    const after = imageBox(moved, picture);
    expect((after.left - before.left) * 280).toBeCloseTo(28);
    expect((after.top - before.top) * 280).toBeCloseTo(-14);
  });

  it('is moved along by sliders where there is a way to go', () => {
    const picture = file(300, 600);
    const crop = firstCrop(picture);
    expect(along(crop, picture, 'x')).toBeNull();
    expect(along(crop, picture, 'y')).toBeCloseTo(0.3);
    expect(along(movedAlong(crop, picture, 'y', 0.75), picture, 'y')).toBeCloseTo(0.75);
  });
});
