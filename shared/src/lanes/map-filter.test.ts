import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import type { Item, NewItem } from '../items/index.ts';
import { createTestContext, createTestDoc } from '../testing/board.ts';
import {
  asksForSomething,
  filterChoices,
  filterMap,
  noCriteria,
  onlyMatching,
  unknownAuthor,
  type MapCriteria,
} from './map-filter.ts';
import type { MapItem } from './map-layout.ts';

const note = (id: string, slot: string, text: string, more: object = {}): NewItem =>
  ({ type: 'note', id, parent: 'j', slot, text, createdBy: 'ana', ...more }) as NewItem;

const { items } = readBoard(
  createTestDoc([
    { type: 'persona', id: 'lea', firstName: 'Léa' },
    { type: 'persona', id: 'marc', firstName: 'Marc' },
    { type: 'persona', id: 'no', firstName: 'Ivo', kind: 'negative' },
    {
      type: 'journey',
      id: 'j',
      personas: [{ persona: 'lea' }, { persona: 'marc' }],
      stages: [{ id: 'a' }, { id: 'b' }],
      lanes: [
        { id: 'does', type: 'actions' },
        { id: 'does2', type: 'actions' },
        { id: 'own', type: 'custom', name: 'Papers' },
        { id: 'neg', type: 'negative', persona: 'no' },
      ],
    },
    note('n1', 'a/does', 'Waits #Délai and #phone'),
    note('n2', 'b/does2', 'Léa calls back', { createdBy: 'bo' }),
    note('n3', 'a/own', 'Form #delai', { saidBy: 'Marc, 41' }),
    note('n4', 'b/neg', 'Asks for a discount', { createdBy: null }),
    note('n5', 'a/own', 'Issue mail@a.org#top, C# and 3#4'),
  ]),
);
const map = items.get('j') as MapItem;
const children = [...items.values()].filter(({ parent }) => parent === 'j');
const context = createTestContext({ ...readBoard(createTestDoc()), items } as never, {
  statementsFrom: (id) => (id === 'n1' ? [{ personaId: 'lea', statementId: 's', entry: null }] : []),
});
const matching = (criteria: Partial<MapCriteria>) =>
  [...filterMap(map, children, { ...noCriteria, ...criteria }, context).shown].sort();

describe('filterMap', () => {
  it('matches by tag, whatever the case and the accents; what only looks like one is none', () => {
    expect(matching({ tag: 'delai' })).toEqual(['n1', 'n3']);
    expect(matching({ tag: 'top' })).toEqual([]);
  });

  it('matches by author, also what nobody is known to have made', () => {
    expect(matching({ author: 'bo' })).toEqual(['n2']);
    expect(matching({ author: unknownAuthor })).toEqual(['n4']);
  });

  it('matches by persona: linked with its card, said by it, naming it, in its lane, or nobody’s in particular', () => {
    expect(matching({ persona: 'lea' })).toEqual(['n1', 'n2', 'n5']);
    expect(matching({ persona: 'marc' })).toEqual(['n3', 'n5']);
    expect(matching({ persona: 'no' })).toEqual(['n4']);
  });

  it('matches by type of lane; each own lane is a kind by itself', () => {
    const filtered = filterMap(map, children, { ...noCriteria, lane: 'actions' }, context);
    expect([...filtered.lanes!]).toEqual(['does', 'does2']);
    expect([...filtered.shown]).toEqual(['n1', 'n2']);
    expect(matching({ lane: '+own' })).toEqual(['n3', 'n5']);
  });

  it('wants all that is asked for, and shows everything when nothing is', () => {
    expect(matching({ tag: 'delai', lane: '+own' })).toEqual(['n3']);
    const all = filterMap(map, children, noCriteria, context);
    expect([all.shown.size, all.total, all.lanes]).toEqual([5, 5, null]);
    expect(asksForSomething(noCriteria)).toBe(false);
  });
});

it('gives tables what matches alone', () => {
  const filtered = filterMap(map, children, { ...noCriteria, lane: 'actions', author: 'bo' }, context);
  const only = onlyMatching(map, children, filtered);
  expect(only.map.lanes.map(({ id }) => id)).toEqual(['does', 'does2']);
  expect(only.children.map(({ id }) => id)).toEqual(['n2']);
});

it('offers only what there is', () => {
  const { personas, tags, authors, lanes } = filterChoices(map, children as readonly Item[]);
  expect(personas).toEqual(['lea', 'marc', 'no']);
  expect(tags).toEqual(['Délai', 'phone']);
  expect(authors[0]).toBe('ana');
  expect([...authors].sort()).toEqual([unknownAuthor, 'ana', 'bo']);
  expect(lanes.map(({ kind }) => kind)).toEqual(['actions', '+own', 'negative']);
});
