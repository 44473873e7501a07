import fc from 'fast-check';
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { readBoard } from '../board/read-board.ts';
import type { PersonaItem } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import { alikeness } from './alike.ts';
import { contrastPair } from './contrast-pair.ts';
import { aspectOf, contrastOf } from './contrast.ts';
import { personaKinds } from './kinds.ts';
import { contentOf, sectionsOfKind, visibleSections, type SectionInput } from './sections.ts';
import { setShared } from './verdicts.ts';

function setUp(claire: readonly SectionInput[] = [], bruno: readonly SectionInput[] = []) {
  const doc = createTestDoc([
    { type: 'persona', id: 'claire', kind: 'buyer', ...contentOf(claire) },
    { type: 'persona', id: 'bruno', kind: 'negative', ...contentOf(bruno) },
  ]);
  const pair = () => {
    const { items } = readBoard(doc);
    return [items.get('claire') as PersonaItem, items.get('bruno') as PersonaItem] as const;
  };
  return { doc, pair, contrast: () => contrastOf(...pair()) };
}

describe('how alike statements are', () => {
  it.each([
    ['Compares three quotes', 'compares three quotes.', 1],
    ['Le prix d’abord', 'LE PRIX D’ABORD !', 1],
    ['Habite à Évreux', 'habite a Evreux', 1],
    ['Lives in Nantes with two children', 'Two children, lives in Nantes', 1],
    ['Demande plusieurs devis détaillés', 'Demande plusieurs devis détaillé', 1],
    ['Pays on time', 'Never pays on time', 0],
    ['Répond aux questions posées', 'Ne répond pas aux questions posées', 0],
    ['Le prix est trop haut', 'Le prix est trop bas', 0.67],
    ['Méfiante', 'Pressée', 0],
    ['', '', 0],
    ['!', '?', 0],
  ])('"%s" and "%s": %d', (first, second, share) => {
    expect(alikeness(first, second)).toBeCloseTo(share, 1);
  });

  it('is the same both ways, and 1 for itself', () => {
    const text = fc.stringMatching(/^[a-zé ]{0,30}$/);
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(alikeness(a, b)).toBe(alikeness(b, a));
        expect(alikeness(a, a)).toBe(a.trim() === '' ? 0 : 1);
      }),
    );
  });
});

describe('a contrast', () => {
  it.each([
    ['motivations', 'valuesFit'],
    ['buyingBehaviour', 'abilityToPay'],
    ['buyingProcess', 'warningSigns'],
    ['delights', 'costOfServing'],
    ['barriers', 'exclusionCriteria'],
    ['profile', 'personTraits'],
    ['insight', 'treatment'],
  ])('lays %s opposite %s', (left, right) => {
    expect(aspectOf(left)).toBe(aspectOf(right));
  });

  it('shows each written statement in exactly one row, whatever the sections', () => {
    const ids = [...new Set([...personaKinds.flatMap(sectionsOfKind), 'mine'])];
    const sections = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 12 });
    fc.assert(
      fc.property(sections, sections, fc.boolean(), (first, second, hidden) => {
        const fill = (keys: readonly string[], card: string) =>
          keys.map((id, index) => ({
            id,
            hidden: hidden && index === 0,
            statements: [{ id: `${card}${index}`, text: `words of ${id}` }, { id: `${card}x${index}` }],
          }));
        const { contrast, pair } = setUp(fill(first, 'l'), fill(second, 'r'));
        const { rows } = contrast();
        (['left', 'right'] as const).forEach((side, index) => {
          const shown = rows.flatMap((row) =>
            row[side].sections.flatMap(({ statements }) => statements.map(({ id }) => id)),
          );
          const written = visibleSections(pair()[index]!).flatMap(({ statements }) =>
            statements.filter(({ text }) => text !== '').map(({ id }) => id),
          );
          expect([...shown].sort()).toEqual([...written].sort());
        });
      }),
      { numRuns: 50 },
    );
  });

  it('counts as grey what is asked and not answered', () => {
    const { doc, contrast } = setUp(
      [{ id: 'profile', statements: [{ text: 'Nurse' }] }, { id: 'quotes' }],
      [{ id: 'personTraits' }, { id: 'treatment' }],
    );
    expect(contrast().rows.map(({ aspect, left, right }) => [aspect, left.isGrey, right.isGrey])).toEqual([
      ['person', false, true],
      ['words', true, false],
      ['answer', false, true],
    ]);
    expect(contrast().greyZones).toBe(3);
    expect(readBoard(doc).items.size).toBe(2);
  });

  it('finds what is written alike, each statement once, and lets the team have the last word', () => {
    const { doc, contrast } = setUp(
      [
        {
          id: 'barriers',
          statements: [
            { id: 'c1', text: 'Compares three quotes' },
            { id: 'c2', text: 'Wants help' },
          ],
        },
      ],
      [
        { id: 'warningSigns', statements: [{ id: 'b1', text: 'compares three quotes!' }] },
        {
          id: 'personTraits',
          statements: [
            { id: 'b2', text: 'Compares three quotes' },
            { id: 'b3', text: 'Calls at night' },
          ],
        },
      ],
    );
    const shown = () => contrast().shared.map(({ left, right, by }) => `${left.id} ${right.id} ${by}`);
    expect(shown()).toEqual(['c1 b1 words']);
    const mark = (own: string, other: string, isShared: boolean) =>
      setShared(doc, { card: 'claire', statement: own }, { card: 'bruno', statement: other }, isShared);
    mark('c1', 'b1', false);
    expect(shown()).toEqual(['c1 b2 words']);
    mark('c2', 'b3', true);
    expect(shown()).toEqual(['c2 b3 team', 'c1 b2 words']);
    mark('c2', 'b3', false);
    expect(shown()).toEqual(['c1 b2 words']);
    expect(setShared(doc, { card: 'a', statement: 'x' }, { card: 'b', statement: 'y' }, true)).toBeNull();
  });

  it('is the same for two people who say the same of a pair at once', () => {
    const { doc } = setUp(
      [{ id: 'barriers', statements: [{ id: 'c1', text: 'Wants help' }] }],
      [{ id: 'personTraits', statements: [{ id: 'b1', text: 'Calls at night' }] }],
    );
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const [one, other] = [
      { card: 'claire', statement: 'c1' },
      { card: 'bruno', statement: 'b1' },
    ];
    setShared(doc, one!, other!, true);
    setShared(copy, other!, one!, true);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(copy));
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    for (const each of [doc, copy]) {
      const { items } = readBoard(each);
      const { shared } = contrastOf(items.get('claire') as PersonaItem, items.get('bruno') as PersonaItem);
      expect(shared.map(({ by }) => by)).toEqual(['team']);
    }
  });

  it('is made of a buyer and a negative persona where there are more than two', () => {
    const card = (id: string, kind: PersonaItem['kind']) => ({ id, kind }) as PersonaItem;
    const ids = (...cards: PersonaItem[]) => contrastPair(cards)?.map(({ id }) => id);
    expect(ids(card('n', 'negative'), card('b', 'buyer'))).toEqual(['b', 'n']);
    expect(ids(card('b1', 'buyer'), card('b2', 'buyer'), card('n', 'negative'))).toEqual(['b1', 'n']);
    expect(ids(card('b1', 'buyer'), card('b2', 'buyer'))).toEqual(['b1', 'b2']);
    expect(ids(card('b1', 'buyer'))).toBeUndefined();
  });
});
