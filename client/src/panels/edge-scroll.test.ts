import { expect, it } from 'vitest';
import { edgeScroll } from './edge-scroll.ts';

const list = { top: 100, bottom: 700 };

it('goes on towards the edge that something is dragged to, faster the nearer it is', () => {
  expect(edgeScroll(400, 300, list)).toBe(0);
  const [far, near, beyond] = [660, 690, 900].map((at) => edgeScroll(400, at, list));
  expect(far).toBeGreaterThan(0);
  expect(near).toBeGreaterThan(far!);
  expect(beyond).toBeGreaterThanOrEqual(near!);
  expect(edgeScroll(400, 110, list)).toBe(-near!);
});

it('does not begin with what was taken hold of at the edge', () => {
  expect(edgeScroll(690, 695, list)).toBe(0);
  expect(edgeScroll(690, 650, list)).toBe(0);
  expect(edgeScroll(110, 105, list)).toBe(0);
});
