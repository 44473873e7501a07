import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addToCell } from '../board/edits/cells.ts';
import { mapIn } from '../board/edits/keep-places.ts';
import { setText } from '../board/edits/text.ts';
import { readBoard } from '../board/read-board.ts';
import { createTranslate } from '../i18n/translate.ts';
import type { Item } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import { smallJourneyWith } from '../testing/small-journey.ts';
import { removeStage } from './edits.ts';
import { lineOf, mapTable, setCellLines } from './map-table.ts';

const t = createTranslate('en');

function tableOf(doc: Y.Doc, id = 'j') {
  const children = [...readBoard(doc).items.values()].filter(({ parent }) => parent === id);
  return mapTable(mapIn(doc, id)!, children, t);
}

function textsIn(doc: Y.Doc, slot: string, id = 'j'): readonly string[] {
  return (tableOf(doc, id).cells.get(slot) ?? []).map((item) => (item as Item & { text: string }).text);
}

function linesIn(doc: Y.Doc, slot: string) {
  return (tableOf(doc).cells.get(slot) ?? []).map((item) => ({
    id: item.id,
    text: (item as Item & { text: string }).text,
  }));
}

describe('mapTable', () => {
  it('has a row for each lane and a column for each stage, named as on the board', () => {
    const { rows, columns, cells } = tableOf(
      smallJourneyWith(['b/y', 'Form'], ['a/x', 'Asks'], ['a/x', 'Waits']),
    );
    expect(columns.map(({ name }) => name)).toEqual(['Before', 'Stage 2']);
    expect(rows.map(({ name }) => name)).toEqual(['Actions', 'Papers']);
    expect([...cells.keys()]).toEqual(['a/x', 'b/y']);
  });

  it('shows what lost its stage in a last column', () => {
    const doc = smallJourneyWith(['b/y', 'Form']);
    removeStage(doc, 'j', 'b');
    const { columns } = tableOf(doc);
    expect(columns.map(({ id, name }) => [id, name])).toEqual([
      ['a', 'Before'],
      ['', 'Without a stage'],
    ]);
    expect(textsIn(doc, '/y')).toEqual(['Form']);
  });

  it('gives an empathy map one column', () => {
    const doc = createTestDoc([{ type: 'empathyMap', id: 'e' }]);
    addToCell(doc, [{ type: 'note', text: 'Hm' }], { map: 'e', slot: 'says' });
    const { rows, columns } = tableOf(doc, 'e');
    expect(rows.map(({ name }) => name)).toEqual(['Says', 'Thinks', 'Does', 'Feels']);
    expect(columns).toHaveLength(1);
    expect(textsIn(doc, 'says', 'e')).toEqual(['Hm']);
  });
});

describe('setCellLines', () => {
  const cell = { map: 'j', slot: 'a/x' };

  it('changes a line in place, adds new ones where they stand and removes what is gone', () => {
    const doc = smallJourneyWith(['a/x', 'One'], ['a/x', 'Two'], ['a/x', 'Three']);
    const before = linesIn(doc, 'a/x');
    setCellLines(doc, cell, before, 'Zero\nOne\nTwo and a half\n\n  New  \nThree\nLast');
    expect(textsIn(doc, 'a/x')).toEqual(['Zero', 'One', 'Two and a half', 'New', 'Three', 'Last']);
    const after = linesIn(doc, 'a/x');
    expect([after[1]!.id, after[2]!.id, after[4]!.id]).toEqual(before.map(({ id }) => id));
    setCellLines(doc, cell, after, 'Three');
    expect(linesIn(doc, 'a/x')).toEqual([{ id: before[2]!.id, text: 'Three' }]);
  });

  it('keeps what others did meanwhile', () => {
    const doc = smallJourneyWith(['a/x', 'One'], ['a/x', 'Two']);
    const before = linesIn(doc, 'a/x');
    addToCell(doc, [{ type: 'note', text: 'From Zoé' }], { ...cell, index: 1 });
    setText(doc, before[0]!.id, ['text'], 'One, said better');
    setCellLines(doc, cell, before, 'One\nTwo\nThree');
    expect(textsIn(doc, 'a/x')).toEqual(['One, said better', 'From Zoé', 'Two', 'Three']);
  });

  it('keeps line breaks within a note', () => {
    const doc = smallJourneyWith(['a/x', 'One\nand more']);
    const before = linesIn(doc, 'a/x');
    setCellLines(doc, cell, before, `${lineOf('One\nand more')}\nTwo`);
    expect(textsIn(doc, 'a/x')).toEqual(['One\nand more', 'Two']);
  });

  it('writes nothing when nothing was written', () => {
    const doc = smallJourneyWith(['a/x', 'One ']);
    let updates = 0;
    doc.on('update', () => updates++);
    setCellLines(doc, cell, linesIn(doc, 'a/x'), 'One');
    expect(updates).toBe(0);
  });
});
