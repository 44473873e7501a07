import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deleteItems } from '../board/edits/items.ts';
import { removeEntry } from '../board/edits/lists.ts';
import { readBoard } from '../board/read-board.ts';
import type { NewItem, PersonaItem } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import { evidenceScore, statementEvidence } from './evidence.ts';
import { resolveSources } from './statements.ts';

const freshness = { today: '2026-11-20', staleAfterMonths: 12 };

function interview(id: string, firstName: string, heldOn: string, verbatims: number): NewItem {
  return {
    type: 'interview',
    id,
    firstName,
    heldOn,
    verbatims: Array.from({ length: verbatims }, (_, i) => ({ id: `v${i + 1}`, text: `${firstName} ${i}` })),
  };
}

/** Three customers, one of them heard long ago, a dataset, a role-play, and notes. */
const board: readonly NewItem[] = [
  interview('claire', 'Claire', '2026-09-03', 3),
  interview('samir', 'Samir', '2026-10-12', 2),
  interview('odile', 'Odile', '2025-03-01', 1),
  { ...interview('play', 'Zoé plays Claire', '2026-11-01', 2), setting: 'rolePlay' } as NewItem,
  {
    type: 'inventory',
    id: 'crm',
    title: 'CRM 2026',
    asOf: '2026-06-30',
    findings: [
      { id: 'f1', text: 'One in three calls twice' },
      { id: 'f2', text: 'Baskets of 40 €' },
    ],
  },
  { type: 'note', id: 'said', text: 'Words', saidBy: 'claire' },
  { type: 'note', id: 'guess', text: 'A guess' },
  { type: 'note', id: 'observed', text: 'Sighs', setting: 'rolePlay' },
  { type: 'note', id: 'observedNamed', text: 'Sighs', setting: 'rolePlay', saidBy: 'Claire' },
];

/** Statement id, its sources (`item/line`, `!` contradicts), and by hand: status, stale, and what backs it. */
const golden = [
  ['noSource', [], 'assumption', false],
  ['guess', ['guess'], 'assumption', false],
  ['played', ['play/v1', 'play/v2'], 'assumption', false],
  ['observed', ['observed', 'observedNamed'], 'assumption', false],
  ['opposedInPlay', ['!observedNamed'], 'assumption', false],
  ['heardAndObserved', ['claire/v1', 'samir/v1', 'observedNamed'], 'supported', false],
  ['wholeCard', ['claire'], 'assumption', false],
  ['one', ['claire/v1'], 'supported', false],
  ['onePerson', ['claire/v1', 'claire/v2', 'claire/v3'], 'supported', false],
  ['samePersonOnNote', ['claire/v1', 'claire/v2', 'said'], 'supported', false],
  ['twoSources', ['claire/v1', 'samir/v1'], 'supported', false],
  ['twoPeople', ['claire/v1', 'claire/v2', 'samir/v1'], 'supported', false],
  ['withData', ['claire/v1', 'crm/f1', 'crm/f2'], 'confirmed', false],
  ['old', ['odile/v1'], 'supported', true],
  ['opposed', ['claire/v1', 'claire/v2', 'samir/v1', '!odile/v1'], 'contradicted', false],
] as const;

function source(text: string, index: number) {
  const [item, entry = null] = text.replace('!', '').split('/');
  const stance = text.startsWith('!') ? ('contradicts' as const) : ('supports' as const);
  return { id: `s${index}`, item: item!, entry, stance };
}

function setUp() {
  const statements = golden.map(([id, sources]) => ({
    id,
    text: id,
    section: 'profile',
    sources: sources.map(source),
  }));
  const persona: NewItem = { type: 'persona', id: 'p', sections: [{ id: 'profile' }], statements };
  return createTestDoc([...board, persona]);
}

function judge(doc: ReturnType<typeof createTestDoc>) {
  const { items } = readBoard(doc);
  const persona = items.get('p') as PersonaItem;
  const lookup = (id: string) => items.get(id);
  const byId = Object.fromEntries(
    persona.statements.map((statement) => [statement.id, statementEvidence(statement, lookup, freshness)]),
  );
  return { byId, score: evidenceScore(persona, lookup), persona, lookup };
}

describe('a persona of fifteen statements', () => {
  const { byId, score } = judge(setUp());

  it.each(golden)('%s resting on %j is %s, stale: %s', (id, sources, status, isStale) => {
    expect(byId[id]).toEqual({ status, sources: sources.length, isStale });
  });

  it('has eight statements supported, by three interviews; the dataset is none, and neither is a role-play', () => {
    expect(score).toEqual({ supported: 8, total: 15, interviews: 3 });
  });
});

describe('what is deleted', () => {
  it('is said, proves nothing, and leaves the link', () => {
    const doc = setUp();
    removeEntry(doc, 'claire', ['verbatims'], 'v1');
    deleteItems(doc, ['samir']);
    const { persona, lookup, byId } = judge(doc);
    const words = (id: string) =>
      resolveSources(
        persona.statements.find((one) => one.id === id)!,
        lookup,
      ).map((one) => one.words);
    expect(words('twoPeople')).toEqual([null, 'Claire 1', null]);
    expect(byId['twoPeople']).toMatchObject({ status: 'supported', sources: 3 });
    expect(byId['one']!.status).toBe('assumption');
  });

  it('changes only the statements that rest on it', () => {
    const deletable = ['claire', 'samir', 'odile', 'play', 'crm', 'said', 'guess'];
    fc.assert(
      fc.property(fc.subarray(deletable), (gone) => {
        const doc = setUp();
        const before = judge(doc);
        deleteItems(doc, gone);
        const after = judge(doc);
        for (const [id, sources] of golden) {
          const isTouched = sources.some((text) => gone.includes(source(text, 0).item));
          if (!isTouched) expect(after.byId[id], `${id} without ${gone.join()}`).toEqual(before.byId[id]);
          expect(after.byId[id]!.sources).toBe(sources.length);
        }
        const left = ['claire', 'samir', 'odile', 'said'].filter((id) => !gone.includes(id));
        expect(after.score.interviews).toBeLessThanOrEqual(left.length);
        expect(after.score.total).toBe(15);
      }),
    );
  });
});
