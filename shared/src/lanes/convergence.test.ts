import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { itemsOfCell, putIntoCell, addToCell, takeOutOfCells } from '../board/edits/cells.ts';
import { addItems, deleteItems } from '../board/edits/items.ts';
import { entryIdsOf } from '../board/edits/lists.ts';
import { initBoard } from '../board/edits/meta.ts';
import { replaceText, textAt } from '../board/edits/text.ts';
import { itemsOf } from '../board/layout.ts';
import { readBoard, type Board } from '../board/read-board.ts';
import { findItemProblem, type Item } from '../items/index.ts';
import { exportBoard, parseBoard, writeImportedBoard } from '../formats/json.ts';
import { createTestContext } from '../testing/board.ts';
import { createTestMeasurer } from '../testing/measurer.ts';
import {
  addLane,
  addStage,
  attachPersona,
  moveLane,
  moveStage,
  removeLane,
  removeStage,
  renameInMap,
  resizeStage,
  setEmotion,
  setLane,
  setEmpathyLayout,
  toggleChannel,
} from './edits.ts';
import { laidOut } from './lay-out-board.ts';
import { isMap, layOutMap } from './lay-out-map.ts';
import { cellOf, childBox } from './map-layout.ts';

interface Step {
  readonly replica: number;
  readonly kind: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** How much of what others did arrives before it. */
  readonly arriving: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  replica: fc.nat(4),
  kind: fc.nat(17),
  a: fc.nat(1000),
  b: fc.nat(1000),
  c: fc.nat(1000),
  arriving: fc.nat(3),
});

const words = ['vélo', 'devis', 'attente', 'atelier', '😀 essai'];

/** One edit chosen by numbers, on whatever there is on this replica. @returns ids of notes that it made */
function edit(doc: Y.Doc, { kind, a, b, c }: Step): readonly string[] {
  const pick = (ids: readonly string[], at: number): string => ids[at % ids.length] ?? 'gone';
  const stages = entryIdsOf(doc, 'map', ['stages']);
  const lanes = entryIdsOf(doc, 'map', ['lanes']);
  const [stage, lane] = [pick(stages, a), pick(lanes, b)];
  const slot = `${stage}/${lane}`;
  const notes = [...itemsOf(doc).entries()]
    .flatMap(([id, record]) => (record.get('type') === 'note' ? [id] : []))
    .sort();
  const note = pick(notes, c);
  switch (kind) {
    case 0:
      addStage(doc, 'map', { name: words[c % 5]! }, { after: stage });
      break;
    case 1:
      if (stages.length > 1) removeStage(doc, 'map', stage);
      break;
    case 2:
    case 3:
      moveStage(doc, 'map', stage, { before: pick(stages, c) });
      break;
    case 4:
      addLane(doc, 'map', { type: c % 2 ? 'irritants' : 'emotion' }, { before: lane });
      break;
    case 5:
      if (lanes.length > 1) removeLane(doc, 'map', lane);
      break;
    case 6:
      moveLane(doc, 'map', lane, { after: pick(lanes, c) });
      break;
    case 7:
      renameInMap(doc, 'map', c % 2 ? 'lanes' : 'stages', c % 2 ? lane : stage, words[a % 5]!);
      break;
    case 8:
      if (c % 3 === 0) resizeStage(doc, 'map', stage, 160 + c);
      else setLane(doc, 'map', lane, { collapsed: c % 2 === 0 });
      break;
    case 9:
      setEmotion(doc, 'map', { stage, persona: c % 2 ? 'claire' : null }, (a % 7) - 3);
      break;
    case 10:
      toggleChannel(doc, 'map', stage, c % 2 ? 'web' : 'shop');
      break;
    case 11:
      attachPersona(doc, 'map', 'claire');
      break;
    case 12:
      putIntoCell(doc, [note, pick(notes, a)], { map: 'map', slot, index: c % 4 });
      break;
    case 13:
      putIntoCell(doc, [note], { map: 'empathy', slot: pick(entryIdsOf(doc, 'empathy', ['lanes']), a) });
      break;
    case 14:
      takeOutOfCells(doc, new Map([[note, [a, b]]]));
      break;
    case 15: {
      const text = textAt(doc, note, ['text']);
      if (text) replaceText(text, a % 5, a % 5, words[b % 5]!);
      break;
    }
    case 16:
      setEmpathyLayout(doc, 'empathy', c % 2 ? 'canvas' : 'quadrants');
      break;
    default:
      return addToCell(doc, [{ type: 'note', text: words[a % 5]! }], { map: 'map', slot, index: c % 3 });
  }
  return [];
}

const measure = createTestMeasurer();

/** Where every item is seen, by each map that there is; nothing for what lies on the board. */
function seen(board: Board): ReadonlyMap<string, string> {
  const context = createTestContext(board, { measure });
  const places = new Map<string, string>();
  for (const map of board.items.values()) {
    if (!isMap(map)) continue;
    const children = [...board.items.values()].filter(({ parent }) => parent === map.id);
    const layout = layOutMap(map, children, context);
    for (const { id } of children) {
      const cell = cellOf(layout, id);
      expect(cell, `${id} stands in a cell`).toBeDefined();
      places.set(id, `${map.id} ${cell!.slot} ${JSON.stringify(childBox(layout, id))}`);
    }
  }
  return places;
}

it('five people change stages, lanes and notes at once: the same map everywhere, no note lost, none without a place', () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
  console.log(`random edits of maps: SEED=${seed}`);
  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), fc.boolean(), (steps, deletesMap) => {
      const first = new Y.Doc();
      initBoard(first, { title: 'Atelier', locale: 'fr' });
      const made = new Set(['n0', 'n1', 'n2', 'free']);
      addItems(first, [
        { type: 'persona', id: 'claire', firstName: 'Claire' },
        {
          type: 'journey',
          id: 'map',
          stages: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
          lanes: [{ id: 'l' }, { id: 'm', type: 'emotion' }],
        },
        { type: 'empathyMap', id: 'empathy' },
        ...['n0', 'n1', 'n2'].map(
          (id) => ({ type: 'note', id, parent: 'map', slot: 'a/l', text: id }) as const,
        ),
        { type: 'note', id: 'free', text: 'libre' },
      ]);
      const start = Y.encodeStateAsUpdate(first);
      const updates: Uint8Array[] = [];
      const docs = Array.from({ length: 5 }, (_, index) => {
        const doc = new Y.Doc();
        doc.clientID = index + 1;
        Y.applyUpdate(doc, start);
        doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin !== 'remote') updates.push(update);
        });
        return doc;
      });
      steps.forEach((one, index) => {
        const doc = docs[one.replica]!;
        for (let i = 0; i < one.arriving; i++) {
          const update = updates[(index * 7 + i * 13) % Math.max(1, updates.length)];
          if (update) Y.applyUpdate(doc, update, 'remote');
        }
        for (const id of edit(doc, one)) made.add(id);
      });
      // One of them takes the whole map away while the others still write in it.
      if (deletesMap) deleteItems(docs[0]!, ['map']);
      docs.forEach((doc, index) => {
        const order = index % 2 ? updates : updates.toReversed();
        for (const update of order) Y.applyUpdate(doc, update, 'remote');
      });

      const boards = docs.map((doc) => readBoard(doc));
      const places = boards.map(seen);
      for (const index of [1, 2, 3, 4]) {
        expect(boards[index]).toEqual(boards[0]);
        expect(places[index]).toEqual(places[0]);
      }
      for (const record of itemsOf(docs[0]!).values()) expect(findItemProblem(record)).toBeNull();
      const { items } = boards[0]!;
      for (const id of made) {
        const note = items.get(id);
        expect(note, `${id} is there`).toBeDefined();
        const inMap = note!.parent !== null && items.has(note!.parent);
        if (inMap) expect(places[0]!.has(id)).toBe(true);
        else expect(note!.pos.every(Number.isFinite)).toBe(true);
      }
      // And it goes through a file without loss, cells and all.
      const copy = new Y.Doc();
      writeImportedBoard(copy, parseBoard(exportBoard(docs[0]!)));
      expect(seen(readBoard(copy))).toEqual(places[0]);
    }),
    { numRuns: 40, seed },
  );
}, 60_000);

it('two people who put notes at the same place of a cell keep both, in one order', () => {
  const first = new Y.Doc();
  addItems(first, [{ type: 'journey', id: 'map', stages: [{ id: 'a' }], lanes: [{ id: 'l' }] }]);
  const target = { map: 'map', slot: 'a/l', index: 0 };
  addToCell(first, [{ type: 'note', id: 'old' }], target);
  const second = new Y.Doc();
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  addToCell(first, [{ type: 'note', id: 'x' }], target);
  addToCell(second, [{ type: 'note', id: 'y' }], target);
  Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
  Y.applyUpdate(first, Y.encodeStateAsUpdate(second));
  expect(itemsOfCell(first, target)).toEqual(itemsOfCell(second, target));
  expect(itemsOfCell(first, target)).toHaveLength(3);
  expect(itemsOfCell(first, target).at(-1)).toBe('old');
  // A third one still finds a place between the two.
  putIntoCell(first, ['old'], { ...target, index: 1 });
  expect(itemsOfCell(first, target)[1]).toBe('old');
});

it('what lies in a stage that somebody removes is shown without a stage, and is back when it is undone', () => {
  const doc = new Y.Doc();
  addItems(doc, [
    { type: 'journey', id: 'map', stages: [{ id: 'a' }, { id: 'b' }], lanes: [{ id: 'l' }] },
    { type: 'note', id: 'x', parent: 'map', slot: 'b/l' },
  ]);
  const slotOf = (): string | undefined => {
    const board = readBoard(doc);
    const context = createTestContext(board, { measure });
    const map = board.items.get('map') as Item & { type: 'journey' };
    expect(laidOut(board.items, context).has('x')).toBe(true);
    return cellOf(context.layoutOf(map), 'x')?.slot;
  };
  const undo = new Y.UndoManager(doc.getMap('items'));
  removeStage(doc, 'map', 'b');
  expect(slotOf()).toBe('/l');
  undo.undo();
  expect(slotOf()).toBe('b/l');
  removeLane(doc, 'map', 'l');
  expect(slotOf()).toBe('b/');
  undo.undo();
  expect(slotOf()).toBe('b/l');
});
