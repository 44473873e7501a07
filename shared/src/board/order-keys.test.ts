import fc from 'fast-check';
import { expect, it } from 'vitest';
import { byOrder } from './layout.ts';
import { keysAt, type Ordered } from './order-keys.ts';
import { orderSchema } from './schema.ts';

it('newcomers stand where they are put, whatever keys are there', () => {
  const key = fc.oneof(
    fc.constantFrom('a0', 'a1', 'a1V', 'Zz', 'zzz', 'a', '0', 'b0'),
    fc.stringMatching(/^[0-9A-Za-z]{1,6}$/),
  );
  fc.assert(
    fc.property(
      fc.array(key, { maxLength: 12 }),
      fc.nat(14),
      fc.integer({ min: 1, max: 4 }),
      (orders, at, count) => {
        const sorted: readonly Ordered[] = orders.map((order, i) => ({ id: `i${i}`, order })).sort(byOrder);
        const index = Math.min(at, sorted.length);
        const { keys, changed } = keysAt(sorted, index, count);
        const newcomers = keys.map((order, i) => ({ id: `n${i}`, order }));
        const others = sorted.map(({ id, order }) => ({ id, order: changed.get(id) ?? order }));
        const result = [...others, ...newcomers].sort(byOrder).map(({ id }) => id);
        const ids = sorted.map(({ id }) => id);
        expect(result).toEqual([
          ...ids.slice(0, index),
          ...newcomers.map(({ id }) => id),
          ...ids.slice(index),
        ]);
        for (const { order } of newcomers) expect(orderSchema.safeParse(order).success).toBe(true);
      },
    ),
  );
});
