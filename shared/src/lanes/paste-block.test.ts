import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { mapIn } from '../board/edits/keep-places.ts';
import { readBoard } from '../board/read-board.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { Item, NewItem } from '../items/index.ts';
import type { JourneyItem } from '../items/journey/fields.ts';
import { createTestDoc } from '../testing/board.ts';
import { smallJourney, smallJourneyWith } from '../testing/small-journey.ts';
import type { CellWords } from './cell-own.ts';
import { mapTable } from './map-table.ts';
import { cellsOfClipboard, pasteBlock } from './paste-block.ts';

const t = createTranslate('en');
const words: CellWords = { t, nameOf: (persona) => persona ?? 'Everybody' };

function tableOf(doc: Y.Doc) {
  const children = [...readBoard(doc).items.values()].filter(({ parent }) => parent === 'j');
  return mapTable(mapIn(doc, 'j')!, children, t);
}

function textsIn(doc: Y.Doc, slot: string): readonly string[] {
  return (tableOf(doc).cells.get(slot) ?? []).map((item) => (item as Item & { text: string }).text);
}

function journeyIn(doc: Y.Doc): JourneyItem {
  return mapIn(doc, 'j') as JourneyItem;
}

describe('pasteBlock', () => {
  it('puts rows into lanes, columns into stages and lines into notes, behind what is there', () => {
    const doc = smallJourneyWith(['b/x', 'There']);
    const block = cellsOfClipboard('Asks\t"Waits\nSighs"\r\n\tForm\r\n');
    expect(pasteBlock(doc, 'j', { row: 0, column: 0 }, block, words).entries).toBe(4);
    expect(textsIn(doc, 'a/x')).toEqual(['Asks']);
    expect(textsIn(doc, 'b/x')).toEqual(['There', 'Waits', 'Sighs']);
    expect(textsIn(doc, 'a/y')).toEqual([]);
    expect(textsIn(doc, 'b/y')).toEqual(['Form']);
  });

  it('adds the stages and lanes that a larger block needs', () => {
    const doc = smallJourneyWith();
    const block = [
      ['1', '2'],
      ['3', '4'],
    ];
    const made = pasteBlock(doc, 'j', { row: 1, column: 1 }, block, words);
    expect(made).toEqual({ entries: 4, names: 0, stages: 1, lanes: 1 });
    const { rows, columns, cells } = tableOf(doc);
    expect([rows.length, columns.length, cells.size]).toEqual([3, 3, 4]);
    expect(textsIn(doc, `${columns[2]!.id}/${rows[2]!.id}`)).toEqual(['4']);
  });

  it('is one change', () => {
    const doc = smallJourneyWith();
    let updates = 0;
    doc.on('update', () => updates++);
    pasteBlock(doc, 'j', { row: 0, column: 0 }, [['1', '2', '3']], words);
    expect(updates).toBe(1);
  });

  it('takes a whole sheet with its headings: names, and lanes of the types that they are called by', () => {
    const doc = smallJourneyWith();
    const sheet =
      '\tSearch\tPurchase\tUse\nDoes\tLooks\t\t\n\t\t\t\nEmotion curve\t-1\t+2 relieved\t0,5\nChannels\tWeb, Kiosk\tShop\t';
    pasteBlock(doc, 'j', { row: -1, column: -1 }, cellsOfClipboard(sheet), words);
    const { stages, lanes, points, chips } = journeyIn(doc);
    expect(stages.map(({ name }) => name)).toEqual(['Search', 'Purchase', 'Use']);
    expect(lanes.map(({ type, name }) => [type, name])).toEqual([
      ['actions', 'Does'],
      ['custom', 'Papers'],
      ['emotion', 'Emotion curve'],
      ['channels', 'Channels'],
    ]);
    const last = stages[2]!.id;
    expect(points.map(({ stage, value, label }) => [stage, value, label])).toEqual([
      ['a', -1, ''],
      ['b', 2, 'relieved'],
      [last, 0.5, ''],
    ]);
    expect(chips.map(({ stage, channel, name }) => [stage, channel, name])).toEqual([
      ['a', 'web', ''],
      ['a', 'own', 'Kiosk'],
      ['b', 'shop', ''],
    ]);
    expect(textsIn(doc, 'a/x')).toEqual(['Looks']);
  });

  it('sets values that are there and adds no channel twice', () => {
    const doc = createTestDoc([
      {
        ...smallJourney,
        lanes: [
          { id: 'e', type: 'emotion' },
          { id: 'c', type: 'channels' },
        ],
      } as NewItem,
    ]);
    const block = [['-2'], ['Web']];
    pasteBlock(doc, 'j', { row: 0, column: 0 }, block, words);
    pasteBlock(doc, 'j', { row: 0, column: 0 }, [['1'], ['Web']], words);
    const { points, chips } = journeyIn(doc);
    expect(points.map(({ value }) => value)).toEqual([1]);
    expect(chips).toHaveLength(1);
  });
});
