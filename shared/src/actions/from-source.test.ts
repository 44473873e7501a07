import { expect, it } from 'vitest';
import { deleteItems, setFields } from '../board/edits/items.ts';
import { readBoard } from '../board/read-board.ts';
import type { ActionItem, NewItem } from '../items/index.ts';
import { createTestDoc } from '../testing/board.ts';
import { applyErasure } from '../personas/erasing/apply-erasure.ts';
import { planErasure } from '../personas/erasing/plan-erasure.ts';
import { makeActions } from './from-source.ts';
import { originWords } from './origin.ts';

const items: readonly NewItem[] = [
  { type: 'note', id: 'note', text: ' Rappeler\nles clientes ' },
  { type: 'note', id: 'empty', text: '  ' },
  {
    type: 'persona',
    id: 'claire',
    sections: [{ id: 'barriers' }],
    statements: [{ id: 's1', section: 'barriers', text: 'Peur du devis qui grossit' }],
  },
];

function make() {
  const doc = createTestDoc(items);
  const item = (id: string) => readBoard(doc).items.get(id);
  const place = { pos: [10, 20], parent: null } as const;
  const ids = makeActions(
    doc,
    [
      { ...place, source: { item: item('note')!, entry: null }, persona: null },
      { ...place, source: { item: item('empty')!, entry: null }, persona: null },
      { ...place, source: { item: item('claire')!, entry: 's1' }, persona: 'claire' },
      { ...place, source: { item: item('claire')!, entry: 'gone' }, persona: 'claire' },
    ],
    'me',
  );
  return { doc, item, ids, action: (index: number) => item(ids[index]!) as ActionItem };
}

it('copies the words on one line and keeps the link; what has no words makes none', () => {
  const { ids, action, item } = make();
  expect(ids).toHaveLength(2);
  expect(action(0)).toMatchObject({ what: 'Rappeler les clientes', origin: 'note', persona: null });
  expect(action(1)).toMatchObject({ origin: 'claire', originEntry: 's1', persona: 'claire' });
  expect(originWords(action(1), item)).toEqual({ id: 'claire', words: 'Peur du devis qui grossit' });
  expect(item('note')).toMatchObject({ text: ' Rappeler\nles clientes ' });
});

it('follows what the source says now, and tells when it is gone', () => {
  const { doc, action, item } = make();
  deleteItems(doc, ['note']);
  expect(action(0).what).toBe('Rappeler les clientes');
  expect(originWords(action(0), item)).toEqual({ id: 'note', words: null });
  setFields(doc, action(1).id, { origin: null });
  expect(originWords(action(1), item)).toBeNull();
});

it('goes with the words of an interviewee who is erased', () => {
  const said = 'On attend le réparateur toute la matinée';
  const doc = createTestDoc([
    { type: 'interview', id: 'i', firstName: 'Ondine', verbatims: [{ id: 'v', text: said }] },
    { type: 'note', id: 'note', text: said, saidBy: 'Ondine' },
  ]);
  const item = (id: string) => readBoard(doc).items.get(id);
  const source = { item: item('note')!, entry: null };
  const [id] = makeActions(doc, [{ source, pos: [0, 0], parent: null, persona: null }], null);
  applyErasure(doc, planErasure(readBoard(doc), 'i', new Set())!);
  expect(JSON.stringify([...readBoard(doc).items.values()])).not.toMatch(/réparateur|Ondine/);
  expect(item(id!)).toMatchObject({ origin: 'note' });
});
