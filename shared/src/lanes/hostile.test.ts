import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItems } from '../board/edits/items.ts';
import { itemsOf } from '../board/layout.ts';
import { readBoard } from '../board/read-board.ts';
import { findItemProblem, findItemType, type NewItem } from '../items/index.ts';
import type { EmpathyMapItem } from '../items/empathy-map/fields.ts';
import type { JourneyItem } from '../items/journey/fields.ts';
import { limits } from '../protocol/limits.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import { cellOf } from './map-layout.ts';

const journey: NewItem = { type: 'journey', id: 'map', stages: [{ id: 'a' }], lanes: [{ id: 'l' }] };

describe('what anybody may write into a map', () => {
  const problemOf = (change: (record: Y.Map<unknown>) => void): string | null => {
    const doc = createTestDoc([journey]);
    const record = itemsOf(doc).get('map')!;
    doc.transact(() => change(record));
    return findItemProblem(record);
  };
  const entry = (values: Readonly<Record<string, unknown>>): Y.Map<unknown> =>
    new Y.Map(Object.entries({ order: 'a0', ...values }));
  const addTo = (
    record: Y.Map<unknown>,
    list: string,
    id: string,
    values: Readonly<Record<string, unknown>>,
  ): void => {
    (record.get(list) as Y.Map<unknown>).set(id, entry(values));
  };

  it.each<[string, (record: Y.Map<unknown>) => void]>([
    ['an emotion beyond the scale', (map) => addTo(map, 'points', 'p', { stage: 'a', value: 4 })],
    ['an emotion that is no number', (map) => addTo(map, 'points', 'p', { stage: 'a', value: NaN })],
    ['a stage of no width', (map) => addTo(map, 'stages', 's', { width: 0 })],
    ['a stage as wide as the world', (map) => addTo(map, 'stages', 's', { width: 1e9 })],
    ['a type of lane that there is not', (map) => addTo(map, 'lanes', 'x', { type: 'secrets' })],
    ['a lane of endless height', (map) => addTo(map, 'lanes', 'x', { minHeight: Infinity })],
    ['a channel that there is not', (map) => addTo(map, 'chips', 'x', { channel: 'fax' })],
    ['a cost below nothing', (map) => addTo(map, 'exits', 'x', { cost: -1 })],
    ['a kind that there is not', (map) => map.set('kind', 'dreamt')],
    ['an unknown field', (map) => map.set('script', 'x')],
    ['a stage of an id that is none', (map) => addTo(map, 'stages', 'a/b', {})],
    ['an order that is no key', (map) => addTo(map, 'stages', 's', { order: '../..' })],
    [
      'too many stages',
      (map) => {
        for (let i = 0; i <= limits.maxStages; i++) addTo(map, 'stages', `s${i}`, {});
      },
    ],
    [
      'too many points',
      (map) => {
        for (let i = 0; i <= limits.maxEmotionPoints; i++) addTo(map, 'points', `p${i}`, { stage: 'a' });
      },
    ],
  ])('is checked: %s', (_name, change) => {
    expect(problemOf(change)).not.toBeNull();
  });

  it('is taken when it fits', () => {
    expect(problemOf((map) => addTo(map, 'points', 'p', { stage: 'a', value: -3 }))).toBeNull();
    expect(findItemType('journey')!.isContainer).toBe(true);
  });

  it('shows slots that nobody’s tool has written as having no place, and never fails', () => {
    const slots = ['', '/', '//', 'a', 'a/l/x', '__proto__/l', 'constructor', '😀'.repeat(40)];
    const doc = createTestDoc([
      journey,
      { type: 'empathyMap', id: 'empathy' },
      ...slots.flatMap((slot, i) =>
        (['map', 'empathy'] as const).map(
          (parent) => ({ type: 'note', id: `${parent}${i}`, parent, slot }) as const,
        ),
      ),
    ]);
    addItems(doc, [{ type: 'note', id: 'last', parent: 'map', slot: null }]);
    const board = readBoard(doc);
    const context = createTestContext(board);
    for (const id of ['map', 'empathy']) {
      const map = board.items.get(id) as JourneyItem | EmpathyMapItem;
      const layout = map.type === 'journey' ? context.layoutOf(map) : context.layoutOf(map);
      slots.forEach((_, i) => expect(cellOf(layout, `${id}${i}`)).toBeDefined());
    }
  });
});
