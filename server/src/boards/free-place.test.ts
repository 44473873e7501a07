import { addItems } from '@whoboard/shared/board/edits/items.ts';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { freePlace } from './free-place.ts';

it('is to the right of a journey however many stages it has got, and of the one it is laid beside', () => {
  const doc = new Y.Doc();
  const stages = (width: number, count: number) =>
    Array.from({ length: count }, (_, at) => ({ id: `s${at}`, order: `a${at}`, name: `Stage ${at}`, width }));
  const journey = { type: 'journey' as const, pos: [100, 40] as const, size: [300, 200] as const };
  addItems(
    doc,
    [{ ...journey, id: 'lived', stages: stages(300, 8) } as never, { type: 'note', pos: [0, 0] }],
    null,
  );
  const [alone, top] = freePlace(doc);
  expect(alone).toBeGreaterThan(100 + 8 * 300);
  expect(top).toBe(0);
  addItems(
    doc,
    [{ ...journey, id: 'target', kind: 'target', comparedWith: 'lived', stages: stages(400, 8) } as never],
    null,
  );
  expect(freePlace(doc)[0]).toBeGreaterThan(alone + 8 * 100 - 1);
});
