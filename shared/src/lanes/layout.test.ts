import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contains, intersects } from '../board/geometry.ts';
import { readBoard } from '../board/read-board.ts';
import type { Item, NewItem } from '../items/index.ts';
import { layoutNote, noteStyle } from '../items/note/note-layout.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import { createTestMeasurer } from '../testing/measurer.ts';
import { emotionOf, emotionY } from './journey-layout.ts';
import { journeyLaneTypes } from './lane-types.ts';
import { laidOut } from './lay-out-board.ts';
import { isMap, layOutMap } from './lay-out-map.ts';
import { cellAt, cellOf, childBox, placeAt, takesItems, type MapLayout } from './map-layout.ts';

const measure = createTestMeasurer();

/** A map with what lies in it, as it is stored, and its layout. */
function layOut(inputs: readonly NewItem[]): { layout: MapLayout; children: readonly Item[] } {
  const board = readBoard(createTestDoc(inputs, 'fr'));
  const context = createTestContext(board, { measure });
  const map = [...board.items.values()].find(isMap)!;
  const children = [...board.items.values()].filter(({ parent }) => parent === map.id);
  return { layout: layOutMap(map, children, context), children };
}

const words = fc.lorem({ maxCount: 30 });
const stageIds = ['a', 'b', 'c', 'd'] as const;
const child = fc
  .record({
    type: fc.constantFrom('note', 'note', 'note', 'text', 'image', 'persona' as const),
    text: words,
    stage: fc.constantFrom(...stageIds, 'gone'),
    lane: fc.constantFrom(...journeyLaneTypes, 'gone'),
    nowhere: fc.nat(20),
  })
  .map(({ type, text, stage, lane, nowhere }) => {
    const slot = nowhere === 0 ? null : `${stage}/${lane}`;
    const own = type === 'note' || type === 'text' ? { text } : {};
    return { type, parent: 'map', slot, ...own } as NewItem;
  });

const journey = fc
  .record({
    stages: fc.uniqueArray(fc.constantFrom(...stageIds)),
    widths: fc.array(fc.integer({ min: 160, max: 900 }), { minLength: 4, maxLength: 4 }),
    lanes: fc.subarray([...journeyLaneTypes]),
    collapsed: fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
    hidden: fc.array(fc.nat(5), { minLength: 13, maxLength: 13 }),
    points: fc.array(
      fc.record({
        stage: fc.constantFrom(...stageIds),
        value: fc.integer({ min: -3, max: 3 }),
        label: words,
      }),
    ),
    moments: fc.array(fc.record({ stage: fc.constantFrom(...stageIds), label: words }), { maxLength: 5 }),
    chips: fc.array(
      fc.record({
        stage: fc.constantFrom(...stageIds),
        channel: fc.constantFrom('web', 'shop', 'own' as const),
        name: fc.string({ maxLength: 40 }),
      }),
    ),
    exits: fc.array(fc.record({ stage: fc.constantFrom(...stageIds), signal: words, wayOut: words }), {
      maxLength: 6,
    }),
    title: words,
  })
  .map(({ stages, widths, lanes, collapsed, hidden, exits, title, ...lists }) => ({
    type: 'journey' as const,
    id: 'map',
    title: title.slice(0, 120),
    stages: stages.map((id, index) => ({ id, name: 'Étape de la vie commune', width: widths[index]! })),
    lanes: lanes.map((type, index) => ({
      id: type,
      type,
      collapsed: collapsed[index]!,
      hidden: hidden[index] === 0,
    })),
    ...lists,
    exits: exits.map((exit) => ({ ...exit, lane: 'negative' })),
  }));

function expectSound(layout: MapLayout, children: readonly Item[], isHidden: (item: Item) => boolean): void {
  const whole = { x: 0, y: 0, w: layout.size[0], h: layout.size[1] };
  const cells = [...layout.cells.values()];
  cells.forEach((cell, index) => {
    expect(contains(whole, cell.box)).toBe(true);
    for (const other of cells.slice(index + 1)) expect(intersects(cell.box, other.box)).toBe(false);
  });
  const shown = children.flatMap((item) => {
    const cell = cellOf(layout, item.id);
    if (isHidden(item)) {
      expect(cell).toBeUndefined();
      return [];
    }
    // Nothing is lost: whatever is not in a hidden lane stands in a cell.
    expect(cell).toBeDefined();
    const box = childBox(layout, item.id);
    if (cell!.isCollapsed) expect(box).toBeNull();
    else {
      expect(contains(grown(cell!.box), box!)).toBe(true);
      // Below what the cell holds by itself, and below the curve.
      expect(box!.y).toBeGreaterThanOrEqual(cell!.box.y + (cell!.parts?.height ?? 0));
    }
    return box ? [{ item, box, cell: cell! }] : [];
  });
  shown.forEach((one, index) => {
    for (const other of shown.slice(index + 1)) {
      if (one.cell === other.cell) expect(intersects(one.box, other.box)).toBe(false);
    }
  });
}

/** Sums of fractions are compared with a little slack. */
function grown({ x, y, w, h }: { x: number; y: number; w: number; h: number }) {
  return { x: x - 0.01, y: y - 0.01, w: w + 0.02, h: h + 0.02 };
}

describe('the layout of a journey', () => {
  it('shows everything, each in its cell, nothing over anything else', () => {
    fc.assert(
      fc.property(journey, fc.array(child, { maxLength: 25 }), (map, items) => {
        const { layout, children } = layOut([map, ...items]);
        const hidden = new Set(map.lanes.filter((lane) => lane.hidden).map(({ id }) => id));
        expectSound(layout, children, ({ slot }) => hidden.has((slot?.split('/')[1] ?? '') as never));
        for (const row of layout.kind === 'journey' ? layout.rows : []) {
          // The name of a lane stands in its head.
          expect(row.name.box.y + row.name.box.h).toBeLessThanOrEqual(row.y + row.h);
          if (row.note) expect(row.note.box.y + row.note.box.h).toBeLessThanOrEqual(row.y + row.h);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what a cell holds by itself inside the cell', () => {
    fc.assert(
      fc.property(journey, (map) => {
        const { layout } = layOut([map]);
        for (const { parts, box, flowAt } of layout.cells.values()) {
          if (!parts) continue;
          const top = flowAt[1] - parts.height;
          for (const part of parts.parts) {
            const texts = part.kind === 'exit' ? [...part.labels, ...part.texts] : [part.text];
            for (const { lines, box: at } of texts) {
              expect(top + at.y + (lines?.height ?? 0)).toBeLessThanOrEqual(box.h + 0.01);
              expect(at.x + (lines?.usedWidth ?? 0)).toBeLessThanOrEqual(box.w + 0.01);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same whatever the sequence in which items arrive, and from whatever layout it is continued', () => {
    fc.assert(
      fc.property(journey, fc.array(child, { minLength: 2, maxLength: 20 }), fc.nat(), (map, items, seed) => {
        const board = readBoard(createTestDoc([map, ...items], 'fr'));
        const context = createTestContext(board, { measure });
        const item = [...board.items.values()].find(isMap)!;
        const children = [...board.items.values()].filter(({ parent }) => parent === item.id);
        const shuffled = children.toSorted(
          (a, b) => ((a.id.charCodeAt(3) * 31 + seed) % 17) - ((b.id.charCodeAt(3) * 31 + seed) % 17),
        );
        const fresh = layOutMap(item, children, context);
        const part = layOutMap(item, shuffled.slice(seed % shuffled.length), context);
        for (const layout of [layOutMap(item, shuffled, context), layOutMap(item, shuffled, context, part)]) {
          expect(layout.size).toEqual(fresh.size);
          for (const { id } of children) expect(childBox(layout, id)).toEqual(childBox(fresh, id));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('reads in the order of the items', () => {
    const notes = Array.from({ length: 9 }, (_, index) => ({
      type: 'note' as const,
      id: `n${index}`,
      parent: 'map',
      slot: 'a/actions',
      text: 'mot '.repeat(1 + ((index * 7) % 20)),
    }));
    const map = {
      type: 'journey' as const,
      id: 'map',
      stages: [{ id: 'a', width: 620 }],
      lanes: [{ id: 'actions' }],
    };
    const { layout } = layOut([map, ...notes]);
    const boxes = notes.map(({ id }) => childBox(layout, id)!);
    boxes.slice(1).forEach((box, index) => {
      const before = boxes[index]!;
      expect(box.y > before.y || (box.y === before.y && box.x > before.x)).toBe(true);
    });
    expect(new Set(boxes.map(({ x }) => x)).size).toBe(3);
  });

  it('lays out only the cell in which something has changed', () => {
    const inputs: NewItem[] = [
      { type: 'journey', id: 'map', stages: [{ id: 'a' }, { id: 'b' }], lanes: [{ id: 'l' }] },
      { type: 'note', id: 'x', parent: 'map', slot: 'a/l', text: 'court' },
      { type: 'note', id: 'y', parent: 'map', slot: 'b/l', text: 'autre' },
    ];
    const { layout, children } = layOut(inputs);
    const longer = children.map((item) =>
      item.id === 'x' ? ({ ...item, text: 'mot '.repeat(60) } as Item) : item,
    );
    const board = readBoard(createTestDoc(inputs, 'fr'));
    const after = layOutMap(layout.map, longer, createTestContext(board, { measure }), layout);
    expect(after.cells.get('b/l')!.flow).toBe(layout.cells.get('b/l')!.flow);
    expect(after.size[1]).toBeGreaterThan(layout.size[1]);
  });

  it('says which place a point stands for', () => {
    const map = {
      type: 'journey' as const,
      id: 'map',
      stages: [{ id: 'a' }],
      lanes: [{ id: 'l' }, { id: 'm', collapsed: true }],
    };
    const notes = ['x', 'y', 'z'].map((id) => ({ type: 'note' as const, id, parent: 'map', slot: 'a/l' }));
    const lost = { type: 'note' as const, id: 'lost', parent: 'map', slot: 'a/gone' };
    const { layout } = layOut([map, ...notes, lost]);
    const above = (id: string) => {
      const box = childBox(layout, id)!;
      return [box.x + 20, box.y + 2] as const;
    };
    expect(placeAt(layout, above('x'))).toEqual({ slot: 'a/l', index: 0 });
    expect(placeAt(layout, above('z'))).toEqual({ slot: 'a/l', index: 2 });
    expect(placeAt(layout, above('z'), new Set(['x']))).toEqual({ slot: 'a/l', index: 1 });
    const collapsed = layout.cells.get('a/m')!.box;
    expect(placeAt(layout, [collapsed.x + 5, collapsed.y + 5])).toEqual({ slot: 'a/m', index: 0 });
    // Things are only taken out of the row without lane.
    expect(cellAt(layout, above('lost'))).toMatchObject({ slot: 'a/' });
    expect(takesItems(layout, cellAt(layout, above('lost'))!)).toBe(false);
    expect(placeAt(layout, above('lost'))).toBeNull();
    expect(placeAt(layout, [1, 1])).toBeNull();
  });

  it('gives a value for each height of the curve', () => {
    const band = { y: 40, h: 300 };
    for (const value of [-3, -1.5, 0, 2, 3])
      expect(emotionOf(band, emotionY(band, value))).toBeCloseTo(value);
    expect(emotionOf(band, -1000)).toBe(3);
    expect(emotionOf(band, 9000)).toBe(-3);
  });
});

describe('the layout of an empathy map', () => {
  it('shows everything, each in its lane, in both arrangements and with lanes added and removed', () => {
    const laneIds = ['says', 'thinks', 'does', 'feels', 'who', 'hears', 'own1', 'own2'] as const;
    fc.assert(
      fc.property(
        fc.constantFrom('quadrants', 'canvas' as const),
        fc.subarray([...laneIds]),
        fc.array(fc.record({ text: words, slot: fc.constantFrom(...laneIds, null) }), { maxLength: 25 }),
        fc.integer({ min: 640, max: 2000 }),
        (arrangement, lanes, notes, width) => {
          const { layout, children } = layOut([
            {
              type: 'empathyMap',
              id: 'map',
              layout: arrangement,
              size: [width, 500],
              lanes: lanes.map((id) => ({ id })),
            },
            ...notes.map((note) => ({ type: 'note' as const, parent: 'map', ...note })),
          ]);
          expectSound(layout, children, () => false);
          expect(layout.size[0]).toBe(width);
          expect(layout.size[1]).toBeGreaterThanOrEqual(500);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a board with maps, laid out', () => {
  it('gives the items of maps their places and leaves out what is not shown', () => {
    const board = readBoard(
      createTestDoc([
        {
          type: 'journey',
          id: 'map',
          stages: [{ id: 'a' }],
          lanes: [{ id: 'l' }, { id: 'm', hidden: true }],
        },
        { type: 'note', id: 'x', parent: 'map', slot: 'a/l', pos: [9000, 9000] },
        { type: 'note', id: 'y', parent: 'map', slot: 'a/m' },
        { type: 'note', id: 'free', pos: [5, 6] },
      ]),
    );
    const shown = laidOut(board.items, createTestContext(board, { measure }));
    expect([...shown.keys()].toSorted()).toEqual(['free', 'map', 'x']);
    expect(shown.get('free')).toBe(board.items.get('free'));
    expect(shown.get('x')!.pos[0]).toBeLessThan(1000);
  });
});

it('a note in a cell is as high as its words, also where one of them is longer than a line', () => {
  const boxOf = (text: string) => {
    const { layout } = layOut([
      { type: 'journey', id: 'map', stages: [{ id: 'a' }], lanes: [{ id: 'l', type: 'actions' }] },
      { type: 'note', id: 'n', parent: 'map', slot: 'a/l', text },
    ]);
    return childBox(layout, 'n')!;
  };
  const board = readBoard(createTestDoc([{ type: 'note', id: 'n', size: [200, 10], text: '' }], 'fr'));
  const context = createTestContext(board, { measure });
  for (const text of ['Trois appels avant la réponse', `${'x'.repeat(60)} et trois mots`.repeat(3)]) {
    const { w, h } = boxOf(text);
    const note = { ...board.items.get('n')!, text, size: [w, h] } as Extract<Item, { type: 'note' }>;
    const around = h - layoutNote(note, context).height;
    expect(around).toBeGreaterThanOrEqual(2 * noteStyle.padding);
    expect(around).toBeLessThan(2 * noteStyle.padding + 4);
  }
});
