import { expect, it } from 'vitest';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { defaultTraffic, Traffic } from './rate.ts';

it('lets through a cursor at 20 Hz and large drafts for a moment, but no flood of large states', () => {
  const awareness = { burst: 40, perSecond: 0.001 };
  const small = new Traffic({ ...defaultTraffic, awareness });
  const large = new Traffic({ ...defaultTraffic, awareness });
  const allowed = (traffic: Traffic, bytes: number) =>
    Array.from({ length: 100 }, () => traffic.allowsAwareness(bytes)).filter(Boolean).length;
  expect(allowed(small, 300)).toBe(40);
  expect(allowed(large, limits.maxAwarenessBytes)).toBe(10);
});
