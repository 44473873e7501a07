import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addToCell } from '../board/edits/cells.ts';
import { mapIn } from '../board/edits/keep-places.ts';
import { readBoard } from '../board/read-board.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { NewItem } from '../items/index.ts';
import type { JourneyItem } from '../items/journey/fields.ts';
import { createTestDoc } from '../testing/board.ts';
import { costOf, ownLines, type CellWords } from './cell-own.ts';
import { linesToWrite, setCell, type CellBefore } from './cell-writing.ts';
import { moveEmotion } from './edits.ts';

const names: Readonly<Record<string, string>> = { lea: 'Léa', marc: 'Marc' };
const inLanguage = (locale: 'en' | 'fr'): CellWords => {
  const t = createTranslate(locale);
  return { t, nameOf: (persona) => (persona === null ? t('mapTable.everybody') : names[persona]!) };
};
const words = inLanguage('fr');

function docWith(more: Partial<Extract<NewItem, { type: 'journey' }>> = {}): Y.Doc {
  return createTestDoc([
    {
      type: 'journey',
      id: 'j',
      stages: [{ id: 'a' }, { id: 'b' }],
      lanes: (['emotion', 'channels', 'moments', 'negative'] as const).map((type) => ({ id: type, type })),
      personas: [{ persona: 'lea' }, { persona: 'marc' }],
      ...more,
    },
  ]);
}

const journeyIn = (doc: Y.Doc): JourneyItem => mapIn(doc, 'j') as JourneyItem;

function stands(doc: Y.Doc, lane: string, as = words): CellBefore {
  const journey = journeyIn(doc);
  const own = ownLines(
    journey,
    journey.lanes.find(({ id }) => id === lane)!,
    'a',
    as,
  );
  const notes = [...readBoard(doc).items.values()].flatMap((item) =>
    item.type === 'note' && item.slot === `a/${lane}` ? [{ id: item.id, text: item.text }] : [],
  );
  return { own, notes };
}

/** What one sees in the cell when one opens it. */
function textOf(doc: Y.Doc, lane: string): string {
  const found = journeyIn(doc).lanes.find(({ id }) => id === lane)!;
  return linesToWrite(stands(doc, lane), found);
}

function write(doc: Y.Doc, lane: string, text: string, before = stands(doc, lane)): void {
  setCell(doc, { map: 'j', stage: 'a', lane, words }, before, text);
}

describe('a cell of a journey, written as lines', () => {
  it('sets a point for each persona, with why; what is no value becomes a note', () => {
    const doc = docWith();
    write(doc, 'emotion', 'Léa : +2 soulagée\nmarc: −1,5\n24 heures d’attente\n– pas un chiffre');
    expect(textOf(doc, 'emotion')).toBe(
      'Léa\u00A0: +2 · soulagée\nMarc\u00A0: −1,5\n– 24 heures d’attente\n– pas un chiffre',
    );
    const [lea] = journeyIn(doc).points;
    write(
      doc,
      'emotion',
      textOf(doc, 'emotion')
        .replace('+2 · soulagée', '-3 · inquiète')
        .replace(/Marc.*\n/u, ''),
    );
    expect(journeyIn(doc).points).toMatchObject([
      { id: lea!.id, persona: 'lea', value: -3, label: 'inquiète' },
    ]);
  });

  it('leaves alone what others change meanwhile, and everything when nothing is written', () => {
    const doc = docWith({ points: [{ id: 'p', stage: 'a', persona: 'lea', value: 1, label: 'bien' }] });
    const before = stands(doc, 'emotion');
    moveEmotion(doc, 'j', 'p', -2);
    write(doc, 'emotion', `${before.own[0]!.text} enfin`, before);
    expect(journeyIn(doc).points).toMatchObject([{ id: 'p', value: -2, label: 'bien enfin' }]);
    let updates = 0;
    doc.on('update', () => updates++);
    for (const lane of ['emotion', 'channels', 'moments', 'negative']) write(doc, lane, textOf(doc, lane));
    expect(updates).toBe(0);
  });

  it('takes channels from the list by their names, others as own ones, each once', () => {
    const doc = docWith();
    write(doc, 'channels', 'Téléphone, web ; Borne en gare\nWeb');
    expect(journeyIn(doc).chips.map(({ channel, name }) => [channel, name])).toEqual([
      ['phone', ''],
      ['web', ''],
      ['own', 'Borne en gare'],
    ]);
    const [phone, web, own] = journeyIn(doc).chips;
    write(doc, 'channels', 'Téléphone\nBorne au guichet\nBoutique');
    const chips = journeyIn(doc).chips;
    expect(chips.map(({ channel, name }) => [channel, name])).toContainEqual(['own', 'Borne au guichet']);
    expect(chips.some(({ id }) => id === phone!.id)).toBe(true);
    expect(chips.some(({ channel }) => channel === web!.channel)).toBe(false);
    expect(own).toBeDefined();
    expect(chips).toHaveLength(3);
  });

  it('writes moments of truth as stars, and notes beside them', () => {
    const doc = docWith();
    addToCell(doc, [{ type: 'note', text: 'À vérifier' }], { map: 'j', slot: 'a/moments' });
    write(doc, 'moments', `On rappelle ou non\nx\n${textOf(doc, 'moments')}`);
    expect(textOf(doc, 'moments')).toBe('★ On rappelle ou non\n★\n– À vérifier');
    write(doc, 'moments', '– À vérifier\n★');
    expect(journeyIn(doc).moments).toMatchObject([{ label: '' }]);
  });

  it('takes a number for the cost, the first words for the signal, further ones for the way out', () => {
    const doc = docWith();
    write(doc, 'negative', 'Demande un rabais avant tout\n1 200,50 €\nRecommander un confrère');
    expect(journeyIn(doc).exits).toMatchObject([
      {
        stage: 'a',
        lane: 'negative',
        signal: 'Demande un rabais avant tout',
        cost: 1200.5,
        wayOut: 'Recommander un confrère',
      },
    ]);
    const [signal = ''] = textOf(doc, 'negative').split('\n');
    write(doc, 'negative', `${signal}\nCoût déjà engagé : 80`);
    expect(journeyIn(doc).exits).toMatchObject([{ cost: 80, wayOut: '' }]);
    write(doc, 'negative', '');
    expect(journeyIn(doc).exits).toMatchObject([{ signal: '', cost: null, wayOut: '' }]);
  });
});

describe('costOf', () => {
  it.each([
    ['1\u202F200,50\u00A0€', 'fr', 1200.5],
    ['€1,200.50', 'en', 1200.5],
    ['12 h', 'fr', 12],
    ['3.5', 'fr', 3.5],
    ['a lot', 'en', null],
    ['', 'en', null],
  ])('reads %j (%s)', (text, locale, cost) => {
    expect(costOf(text, text.includes('h') ? 'h' : '€', locale)).toBe(cost);
  });
});
