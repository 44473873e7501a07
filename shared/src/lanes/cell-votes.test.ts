import { expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import { createTranslate } from '../i18n/translate.ts';
import { typeOf, type NewItem } from '../items/index.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import { targetLabel } from '../voting/target-label.ts';
import { parseTarget, targetId } from '../voting/target.ts';

const maps: readonly NewItem[] = [
  {
    type: 'journey',
    id: 'j',
    stages: [{ id: 'a', name: 'Purchase' }, { id: 'b' }],
    lanes: [
      { id: 'x', type: 'irritants' },
      { id: 'y', type: 'custom', name: 'Papers', hidden: true },
    ],
  },
  { type: 'empathyMap', id: 'e', layout: 'quadrants' },
];

it.each(['j', 'e'])(
  'offers each cell of a map (%s) for dots, named and placed apart from its neighbours',
  (id) => {
    const board = readBoard(createTestDoc(maps));
    const context = createTestContext(board);
    const item = board.items.get(id)!;
    const type = typeOf(item)!;
    const parts = type.voteParts!(item as never, context.t);
    const targets = parts.map(({ key }) => targetId({ item: id, part: key }));
    expect(targets.every((target) => parseTarget(target) !== null)).toBe(true);
    expect(new Set(targets).size).toBe(4);
    const boxes = parts.flatMap(({ key }) => type.votePartBox!(item as never, key, context) ?? []);
    for (const a of boxes)
      for (const b of boxes)
        if (a !== b)
          expect(a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y).toBe(true);
    expect(boxes).toHaveLength(id === 'j' ? 2 : 4);
  },
);

it('names a cell by its stage and its lane, also when the lane is hidden; what is gone has no name', () => {
  const { items } = readBoard(createTestDoc(maps));
  const label = (target: string, locale: 'en' | 'fr' = 'en') =>
    targetLabel(target, (id) => items.get(id), createTranslate(locale));
  expect(label('j.a.x')).toBe('Purchase — Irritants');
  expect(label('j.b.y', 'fr')).toBe('Étape 2 — Papers');
  expect(label('e.says')).toBe('Says');
  expect(label('j.gone.x')).toBeNull();
});
