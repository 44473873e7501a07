import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { duplicateItems } from '../board/edits/copies.ts';
import { addItems } from '../board/edits/items.ts';
import { itemsOf } from '../board/layout.ts';
import { readBoard } from '../board/read-board.ts';
import { exportBoard, parseBoard, writeImportedBoard } from '../formats/json.ts';
import type { NewItem } from '../items/index.ts';
import type { JourneyItem, JourneyLane } from '../items/journey/fields.ts';
import type { InterviewItem } from '../items/interview/fields.ts';
import type { PersonaItem } from '../items/persona/fields.ts';
import { evidenceScore } from '../personas/evidence.ts';
import { resolveSources, statusOf } from '../personas/statements.ts';
import { makeStatement } from '../personas/statement-from-source.ts';
import type { Landing } from './landing-request.ts';
import { landObservations, takeBackObservations, usualLane, type Observation } from './landing.ts';

const observations: readonly Observation[] = [
  { id: 'o1', text: 'Sighs', tag: 'irritant' },
  { id: 'o2', text: 'It was promised for Thursday', tag: 'quote' },
];
const lanes = { irritant: 'bad', delight: null, expectation: null, unsaid: null, quote: 'gone' };
const landing = (change: Partial<Landing> = {}): Landing => ({
  as: 'notes',
  journey: 'map',
  stage: 'call',
  lanes,
  area: null,
  ...change,
});
const context = {
  play: 'play',
  place: { area: null, at: [5000, 0], width: 1000, taken: [] },
  cardName: 'Claire (role-play)',
  today: '2026-11-22',
} as const;

function board(): Y.Doc {
  const doc = new Y.Doc();
  addItems(doc, [
    {
      type: 'journey',
      id: 'map',
      stages: [{ id: 'call', name: 'The call' }],
      lanes: [{ id: 'bad', type: 'irritants' }],
    },
    { type: 'persona', id: 'claire', firstName: 'Claire', sections: [{ id: 'barriers' }] },
  ] as NewItem[]);
  return doc;
}

const itemOn = (doc: Y.Doc, id: string) => readBoard(doc).items.get(id);

describe('observations that land', () => {
  it('go to the cells that were chosen, once, however often they are landed', () => {
    const doc = board();
    for (let n = 0; n < 2; n++) landObservations(doc, observations, landing(), context);
    expect(itemOn(doc, 'o1')).toMatchObject({ parent: 'map', slot: 'call/bad', color: 'rose', saidBy: '' });
    // A lane that is gone shows its notes in the row without lane.
    expect(itemOn(doc, 'o2')).toMatchObject({ parent: 'map', slot: 'call/gone' });
    expect(readBoard(doc).items.size).toBe(4);
  });

  it('lie freely when there is no journey any more', () => {
    const doc = board();
    landObservations(doc, observations, landing({ journey: 'deleted' }), context);
    expect(itemOn(doc, 'o1')).toMatchObject({ parent: null, pos: [5000, 0] });
  });

  it('are verbatims of one card, which goes when all of them are taken back', () => {
    const doc = board();
    landObservations(doc, observations.slice(0, 1), landing({ as: 'verbatims' }), context);
    landObservations(doc, observations, landing({ as: 'verbatims', stage: null }), context);
    const card = itemOn(doc, 'play') as InterviewItem;
    expect(card.verbatims.map(({ text, stage, tag }) => [text, stage, tag])).toEqual([
      ['Sighs', 'The call', 'irritant'],
      ['It was promised for Thursday', '', null],
    ]);
    takeBackObservations(doc, 'play', ['o1']);
    expect((itemOn(doc, 'play') as InterviewItem).verbatims).toHaveLength(1);
    takeBackObservations(doc, 'play', ['o1', 'o2']);
    expect(itemOn(doc, 'play')).toBeUndefined();
  });

  it.each([
    ['the note itself', (doc: Y.Doc) => [doc, 'o1'] as const],
    ['its duplicate', (doc: Y.Doc) => [doc, duplicateItems(doc, ['o1'])[0]!] as const],
    [
      'what comes back from an export',
      (doc: Y.Doc) => {
        const other = new Y.Doc();
        writeImportedBoard(other, parseBoard(exportBoard(doc)));
        return [other, 'o1'] as const;
      },
    ],
  ])('make no evidence when somebody is named on them later: %s', (_, come) => {
    const landed = board();
    landObservations(landed, observations, landing(), context);
    const [doc, id] = come(landed);
    (itemsOf(doc).get(id)!.get('saidBy') as Y.Text).insert(0, 'Zoé');
    expect(itemOn(doc, id)).toMatchObject({ saidBy: 'Zoé', setting: 'rolePlay' });
    makeStatement(doc, 'claire', 'barriers', itemOn(doc, id)!);
    const { items } = readBoard(doc);
    const { statements } = items.get('claire') as PersonaItem;
    const lookup = (each: string) => items.get(each);
    expect(statusOf(resolveSources(statements[0]!, lookup))).toBe('assumption');
  });

  it('never count as evidence of a statement that is made of them', () => {
    const doc = board();
    landObservations(doc, observations.slice(0, 1), landing(), context);
    landObservations(doc, observations.slice(1), landing({ as: 'verbatims' }), context);
    makeStatement(doc, 'claire', 'barriers', itemOn(doc, 'o1')!);
    makeStatement(doc, 'claire', 'barriers', itemOn(doc, 'play')!, 'o2');
    const { items } = readBoard(doc);
    const persona = items.get('claire') as PersonaItem;
    expect(persona.statements).toHaveLength(2);
    expect(evidenceScore(persona, (id) => items.get(id))).toEqual({ supported: 0, total: 2, interviews: 0 });
  });
});

describe('the lane of a tag', () => {
  const lane = (id: string, type: JourneyLane['type'], hidden = false) =>
    ({ id, type, hidden }) as JourneyItem['lanes'][number];

  it('is the one that is made for it, else the first neutral one that is shown', () => {
    const all = [
      lane('c', 'channels'),
      lane('x', 'actions', true),
      lane('t', 'thoughts'),
      lane('i', 'irritants'),
    ];
    expect(usualLane(all, 'irritant')).toBe('i');
    expect(usualLane(all, 'unsaid')).toBe('t');
    expect(usualLane(all, 'delight')).toBe('t');
    expect(usualLane([lane('c', 'channels'), lane('i', 'irritants')], 'delight')).toBeNull();
  });
});
