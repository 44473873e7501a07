import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addToCell, itemsOfCell, putIntoCell, takeOutOfCells } from '../board/edits/cells.ts';
import { duplicateItems } from '../board/edits/copies.ts';
import { deleteItems } from '../board/edits/items.ts';
import { reparent } from '../board/edits/stacking.ts';
import { setText } from '../board/edits/text.ts';
import { itemsOf } from '../board/layout.ts';
import { readBoard } from '../board/read-board.ts';
import { findItemProblem, type Item, type NewItem, type NoteItem, type PersonaItem } from '../items/index.ts';
import type { EmpathyMapItem } from '../items/empathy-map/fields.ts';
import type { JourneyItem } from '../items/journey/fields.ts';
import { limits } from '../protocol/limits.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import { absolutePosition } from '../board/geometry.ts';
import { sectionsOf } from '../personas/sections.ts';
import { compareJourneys, comparePersonas, overallMix } from './compare.ts';
import { costsOf } from './costs.ts';
import {
  addEmotion,
  addLane,
  addOwnChannel,
  addStage,
  attachPersona,
  detachPersona,
  layBeside,
  makeTarget,
  moveStage,
  resizeLane,
  resizeStage,
  setChipKind,
  setCost,
  setEmotion,
  setEmpathyLayout,
  statementsFromLane,
  toggleChannel,
} from './edits.ts';
import { linesOf } from './emotion.ts';
import { cellOf } from './map-layout.ts';

const journey: NewItem = {
  type: 'journey',
  id: 'map',
  stages: [
    { id: 'a', name: 'Découverte' },
    { id: 'b', name: 'Achat' },
    { id: 'c', name: 'Usage' },
  ],
  lanes: [
    { id: 'l', type: 'irritants' },
    { id: 'neg', type: 'negative' },
  ],
};

function itemIn<I extends Item>(doc: Y.Doc, id: string): I {
  return readBoard(doc).items.get(id) as I;
}

function replicaOf(doc: Y.Doc): Y.Doc {
  const replica = new Y.Doc();
  Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  return replica;
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b));
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a));
}

describe('items in cells', () => {
  it('stand where they are put, move between cells and maps, and are free again when they are taken out', () => {
    const doc = createTestDoc([
      journey,
      { type: 'empathyMap', id: 'empathy', pos: [5000, 0] },
      ...['x', 'y', 'z'].map((id) => ({ type: 'note', id, pos: [300, 7000] }) as const),
    ]);
    const cell = { map: 'map', slot: 'a/l' };
    expect(putIntoCell(doc, ['x', 'y'], cell)).toEqual(['x', 'y']);
    putIntoCell(doc, ['z'], { ...cell, index: 1 });
    expect(itemsOfCell(doc, cell)).toEqual(['x', 'z', 'y']);
    putIntoCell(doc, ['x'], { ...cell, index: 2 });
    expect(itemsOfCell(doc, cell)).toEqual(['z', 'y', 'x']);
    putIntoCell(doc, ['z'], { map: 'empathy', slot: 'says' });
    expect(itemsOfCell(doc, cell)).toEqual(['y', 'x']);
    expect(itemsOfCell(doc, { map: 'empathy', slot: 'says' })).toEqual(['z']);
    takeOutOfCells(doc, new Map([['z', [120, 40]]]));
    expect(itemIn<NoteItem>(doc, 'z')).toMatchObject({
      parent: null,
      slot: null,
      pos: [120, 40],
      size: [200, 200],
    });
  });

  it('are not put where there is no stage or lane, and cards are not put into cells', () => {
    const doc = createTestDoc([journey, { type: 'persona', id: 'p' }, { type: 'note', id: 'x' }]);
    expect(putIntoCell(doc, ['x'], { map: 'map', slot: 'gone/l' })).toEqual([]);
    expect(putIntoCell(doc, ['x'], { map: 'gone', slot: 'a/l' })).toEqual([]);
    expect(addToCell(doc, [{ type: 'note' }], { map: 'map', slot: 'a' })).toEqual([]);
    expect(putIntoCell(doc, ['p', 'x'], { map: 'map', slot: 'a/l' })).toEqual(['x']);
  });

  it('keep map and map apart', () => {
    const doc = createTestDoc([journey, { type: 'empathyMap', id: 'empathy' }]);
    expect(reparent(doc, ['empathy'], 'map')).toEqual([]);
    expect(itemIn(doc, 'empathy').parent).toBeNull();
  });

  it('move with their map in one change, and go along into copies of it', () => {
    const doc = createTestDoc([journey, { type: 'note', id: 'x', text: 'mot', parent: 'map', slot: 'b/l' }]);
    const [copy] = duplicateItems(doc, ['map']);
    const { items } = readBoard(doc);
    const copied = [...items.values()].find(({ parent }) => parent === copy)!;
    expect(copied).toMatchObject({ text: 'mot', slot: 'b/l' });
    const context = createTestContext({ meta: readBoard(doc).meta, items });
    expect(cellOf(context.layoutOf(items.get(copy!) as JourneyItem), copied.id)?.slot).toBe('b/l');
  });

  it('stay where they are seen when their map is deleted, and are back in it when that is undone', () => {
    const doc = createTestDoc([
      { ...journey, pos: [1000, 500] },
      { type: 'note', id: 'x', parent: 'map', slot: 'a/l' },
      { type: 'note', id: 'y', parent: 'map', slot: 'b/l' },
    ]);
    const undo = new Y.UndoManager(itemsOf(doc));
    const before = readBoard(doc);
    deleteItems(doc, ['map']);
    const { items } = readBoard(doc);
    const [x, y] = ['x', 'y'].map((id) => items.get(id)!);
    const at = (item: Item) => absolutePosition(item, (id) => items.get(id));
    expect(at(y!)[1]).toBe(at(x!)[1]);
    expect(at(y!)[0] - at(x!)[0]).toBe(limits.usualStageWidth);
    expect(at(x!)[0]).toBeGreaterThan(1000);
    undo.undo();
    expect(readBoard(doc)).toEqual(before);
  });

  it('that somebody puts into a map while another one deletes it lie on the board', () => {
    const first = createTestDoc([journey, { type: 'note', id: 'x', pos: [40, 9000] }]);
    const second = replicaOf(first);
    deleteItems(first, ['map']);
    putIntoCell(second, ['x'], { map: 'map', slot: 'a/l' });
    exchange(first, second);
    const { items } = readBoard(first);
    expect(items.get('map')).toBeUndefined();
    expect(absolutePosition(items.get('x')!, (id) => items.get(id))).toEqual([40, 9000]);
  });
});

describe('stages and lanes', () => {
  it('moved by two people at once stand at one place', () => {
    const first = createTestDoc([journey]);
    const second = replicaOf(first);
    moveStage(first, 'map', 'a', { after: 'c' });
    moveStage(second, 'map', 'a', { after: 'b' });
    setText(second, 'map', ['stages', 'a', 'name'], 'Découverte du besoin');
    exchange(first, second);
    const stages = itemIn<JourneyItem>(first, 'map').stages.map(({ id }) => id);
    expect(itemIn<JourneyItem>(second, 'map').stages.map(({ id }) => id)).toEqual(stages);
    expect(stages.toSorted()).toEqual(['a', 'b', 'c']);
    expect(itemIn<JourneyItem>(first, 'map').stages.find(({ id }) => id === 'a')!.name).toBe(
      'Découverte du besoin',
    );
  });

  it('are resized within their limits', () => {
    const doc = createTestDoc([journey]);
    resizeStage(doc, 'map', 'a', 3);
    resizeLane(doc, 'map', 'l', 1e9);
    const map = itemIn<JourneyItem>(doc, 'map');
    expect(map.stages[0]!.width).toBe(limits.minStageWidth);
    expect(map.lanes[0]!.minHeight).toBe(limits.maxLaneHeight);
    expect(findItemProblem(itemsOf(doc).get('map')!)).toBeNull();
  });

  it('are no more than the limit', () => {
    const doc = createTestDoc([{ type: 'journey', id: 'map', lanes: [], stages: [] }]);
    for (let i = 0; i < limits.maxStages; i++) addStage(doc, 'map');
    for (let i = 0; i < limits.maxLanes; i++) addLane(doc, 'map');
    expect(() => addStage(doc, 'map')).toThrow('full');
    expect(() => addLane(doc, 'map')).toThrow('full');
  });

  it('of an empathy map change with its layout; what lies in a lane keeps the lane', () => {
    const doc = createTestDoc([
      { type: 'empathyMap', id: 'map' },
      { type: 'note', id: 'x', parent: 'map', slot: 'feels' },
    ]);
    setEmpathyLayout(doc, 'map', 'canvas');
    const lanes = () => itemIn<EmpathyMapItem>(doc, 'map').lanes.map(({ id }) => id);
    expect(lanes()).toEqual(expect.arrayContaining(['who', 'pains', 'gains', 'feels']));
    setEmpathyLayout(doc, 'map', 'quadrants');
    expect(lanes().toSorted()).toEqual(['does', 'feels', 'says', 'thinks']);
  });
});

describe('emotions', () => {
  it('are set once for a stage and a persona, even by two people at once, and stay on the scale', () => {
    const first = createTestDoc([journey]);
    const second = replicaOf(first);
    const at = { stage: 'a', persona: null };
    setEmotion(first, 'map', at, 9);
    setEmotion(second, 'map', at, -1.26);
    exchange(first, second);
    const { points } = itemIn<JourneyItem>(first, 'map');
    expect(points).toHaveLength(1);
    expect([3, -1.3]).toContain(points[0]!.value);
    addEmotion(first, 'map', { ...at, value: 1, label: 'Mieux' });
    expect(linesOf(itemIn(first, 'map'))[0]!.points.map(({ at: place }) => place)).toEqual([0.25, 0.75]);
  });

  it('belong to a persona: one line for each that is attached', () => {
    const doc = createTestDoc([journey, { type: 'persona', id: 'claire' }, { type: 'persona', id: 'marc' }]);
    for (const persona of ['claire', 'marc', 'claire']) attachPersona(doc, 'map', persona);
    setEmotion(doc, 'map', { stage: 'a', persona: 'claire' }, 2);
    setEmotion(doc, 'map', { stage: 'a', persona: 'marc' }, -2);
    expect(linesOf(itemIn(doc, 'map')).map(({ persona }) => persona)).toEqual(['claire', 'marc']);
    expect(comparePersonas(itemIn(doc, 'map')).map(({ spread }) => spread)).toEqual([4, null, null]);
    detachPersona(doc, 'map', 'marc');
    expect(linesOf(itemIn(doc, 'map')).map(({ persona }) => persona)).toEqual(['claire']);
    attachPersona(doc, 'map', 'marc');
    expect(linesOf(itemIn(doc, 'map'))[1]!.points).toHaveLength(1);
  });
});

describe('a target journey beside a lived one', () => {
  it('begins with its stages and is compared with it stage by stage', () => {
    const doc = createTestDoc([journey]);
    setEmotion(doc, 'map', { stage: 'b', persona: null }, -2);
    const target = makeTarget(doc, 'map', { pos: [0, 3000] })!;
    setEmotion(doc, target, { stage: 'b', persona: null }, 1.5);
    addStage(doc, target, { name: 'Rappel' }, { after: 'a' });
    const compared = compareJourneys(itemIn(doc, 'map'), itemIn(doc, target));
    expect(
      compared.map(({ lived, target: there, gaps }) => [
        lived?.id ?? null,
        there?.name ?? null,
        gaps[0]!.gap,
      ]),
    ).toEqual([
      ['a', 'Découverte', null],
      [null, 'Rappel', null],
      ['b', 'Achat', 3.5],
      ['c', 'Usage', null],
    ]);
    expect(itemIn<JourneyItem>(doc, 'map').comparedWith).toBe(target);
  });

  it('has its stages at the same places, with a gap where only one of them has a stage', () => {
    const doc = createTestDoc([journey]);
    const target = makeTarget(doc, 'map', { pos: [0, 3000] })!;
    addStage(doc, target, { name: 'Rappel' }, { after: 'a' });
    resizeStage(doc, 'map', 'b', 700);
    const board = readBoard(doc);
    const context = createTestContext(board);
    const columns = (id: string) => context.layoutOf(board.items.get(id) as JourneyItem).columns;
    const placesOf = (id: string) =>
      new Map(columns(id).map((column) => [column.name.lines!.source, [column.x, column.w]]));
    expect(placesOf('map')).toEqual(placesOf(target));
    expect(columns('map').map(({ stage }) => stage?.name ?? null)).toEqual([
      'Découverte',
      null,
      'Achat',
      'Usage',
    ]);
  });

  it('is aligned by names when the two were made apart, and changed orders do not cross', () => {
    const other: NewItem = {
      type: 'journey',
      id: 'other',
      kind: 'target',
      stages: ['usage', 'DECOUVERTE', 'Achat !'].map((name, index) => ({ id: `s${index}`, name })),
    };
    const doc = createTestDoc([journey, other]);
    layBeside(doc, 'map', 'other');
    const pairs = compareJourneys(itemIn(doc, 'map'), itemIn(doc, 'other'));
    expect(pairs.map(({ lived, target }) => [lived?.name ?? '', target?.name ?? ''])).toEqual([
      ['', 'usage'],
      ['Découverte', 'DECOUVERTE'],
      ['Achat', 'Achat !'],
      ['Usage', ''],
    ]);
  });
});

describe('channels and costs', () => {
  it('are counted by kind; a chip that two people set at once is there once', () => {
    const first = createTestDoc([journey]);
    const second = replicaOf(first);
    toggleChannel(first, 'map', 'a', 'web');
    toggleChannel(second, 'map', 'a', 'web');
    exchange(first, second);
    const shop = toggleChannel(first, 'map', 'b', 'shop')!;
    addOwnChannel(first, 'map', 'b', 'Camion-atelier', 'human');
    toggleChannel(first, 'map', 'c', 'phone');
    expect(overallMix(itemIn(first, 'map'))).toEqual({ digital: 1, human: 3, mixed: 0 });
    setChipKind(first, 'map', shop, 'mixed');
    toggleChannel(first, 'map', 'c', 'phone');
    expect(overallMix(itemIn(first, 'map'))).toEqual({ digital: 1, human: 1, mixed: 1 });
  });

  it('of a negative persona are summed from stage to stage', () => {
    const doc = createTestDoc([journey]);
    setCost(doc, 'map', { lane: 'neg', stage: 'a' }, 40);
    setCost(doc, 'map', { lane: 'neg', stage: 'c' }, 120.5);
    setCost(doc, 'map', { lane: 'neg', stage: 'a' }, 30);
    expect(costsOf(itemIn(doc, 'map'), 'neg')).toEqual({
      stages: [
        { stage: 'a', spent: 30, soFar: 30 },
        { stage: 'b', spent: null, soFar: 30 },
        { stage: 'c', spent: 120.5, soFar: 150.5 },
      ],
      sum: 150.5,
    });
  });
});

describe('a lane turned into statements', () => {
  it('gives the attached persona one statement for each note, linked, once', () => {
    const doc = createTestDoc([
      { type: 'persona', id: 'claire', sections: [{ id: 'barriers' }, { id: 'quotes' }] },
      { type: 'empathyMap', id: 'map', layout: 'canvas', persona: 'claire' },
      { type: 'note', id: 'x', text: 'Trop cher', parent: 'map', slot: 'pains', order: 'a1' },
      { type: 'note', id: 'y', text: 'Trop lent', parent: 'map', slot: 'pains', order: 'a0' },
      { type: 'note', id: 'z', text: 'Rapide', parent: 'map', slot: 'gains' },
    ]);
    expect(statementsFromLane(doc, 'map', 'pains')).toHaveLength(2);
    expect(statementsFromLane(doc, 'map', 'pains')).toHaveLength(2);
    const [barriers] = sectionsOf(itemIn<PersonaItem>(doc, 'claire'));
    expect(barriers!.statements.map(({ text, sources }) => [text, sources[0]!.item])).toEqual([
      ['Trop lent', 'y'],
      ['Trop cher', 'x'],
    ]);
  });

  it('takes a journey’s lane stage by stage, and does nothing without a persona', () => {
    const doc = createTestDoc([
      journey,
      { type: 'persona', id: 'claire', sections: [{ id: 'quotes' }] },
      { type: 'note', id: 'x', text: 'Plus tard', parent: 'map', slot: 'c/l' },
      { type: 'note', id: 'y', text: 'D’abord', parent: 'map', slot: 'a/l' },
    ]);
    expect(statementsFromLane(doc, 'map', 'l')).toEqual([]);
    attachPersona(doc, 'map', 'claire');
    statementsFromLane(doc, 'map', 'l', { section: 'quotes' });
    expect(itemIn<PersonaItem>(doc, 'claire').statements.map(({ text }) => text)).toEqual([
      'D’abord',
      'Plus tard',
    ]);
  });
});
