import { describe, expect, test } from 'vitest';
import { Camera } from './camera.ts';
import { ManualClock } from './clock.ts';
import type { Insets } from './editor.ts';

const nothing: Insets = { top: 0, right: 0, bottom: 0, left: 0 };
/** A drawer of 360 px, 12 px away from the right edge. */
const drawer: Insets = { ...nothing, right: 372 };

function camera(covered: Insets = nothing, reducedMotion = true): { camera: Camera; clock: ManualClock } {
  const clock = new ManualClock();
  const made = new Camera(clock, { covered: () => covered, reducedMotion: () => reducedMotion });
  made.setViewport(1280, 720);
  return { camera: made, clock };
}

describe('bringing things into view', () => {
  test('what is clear already is left where it is', () => {
    const { camera: view } = camera();
    view.reveal({ x: 500, y: 300, w: 200, h: 200 });
    expect(view.view.get()).toEqual({ x: 0, y: 0, zoom: 1 });
  });

  test('what lies below the tool rail comes out from there, and no further than that', () => {
    const { camera: view } = camera();
    view.reveal({ x: 20, y: 300, w: 200, h: 200 });
    expect(view.toScreen([20, 300])).toEqual([view.clearArea().x, 300]);
    expect(view.view.get().zoom).toBe(1);
  });

  test('what an open drawer covers comes out from below it', () => {
    const { camera: view } = camera(drawer);
    view.reveal({ x: 900, y: 300, w: 200, h: 200 });
    expect(view.toScreen([1100, 300])[0]).toBeLessThan(1280 - 372);
    view.show({ x: 0, y: 0, w: 4000, h: 200 });
    expect(view.toScreen([4000, 0])[0]).toBeLessThan(1280 - 372);
  });

  test('what is larger than the clear part is shown whole', () => {
    const { camera: view } = camera(drawer);
    view.reveal({ x: 0, y: 0, w: 720, h: 960 });
    const { x, y, w, h } = view.clearArea();
    const [left, top] = view.toScreen([0, 0]);
    const [right, bottom] = view.toScreen([720, 960]);
    expect(left).toBeGreaterThanOrEqual(x - 0.01);
    expect(top).toBeGreaterThanOrEqual(y - 0.01);
    expect(right).toBeLessThanOrEqual(x + w + 0.01);
    expect(bottom).toBeLessThanOrEqual(y + h + 0.01);
  });

  test('it is told as long as the view moves, and when one takes it in hand', () => {
    const { camera: view, clock } = camera(nothing, false);
    view.show({ x: 3000, y: 0, w: 100, h: 100 });
    expect(view.isMoving.get()).toBe(true);
    clock.advance(400);
    expect(view.isMoving.get()).toBe(false);
    view.show({ x: 0, y: 0, w: 100, h: 100 });
    view.panBy(10, 0);
    expect(view.isMoving.get()).toBe(false);
  });
});
