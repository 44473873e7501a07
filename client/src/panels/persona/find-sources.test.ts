import { readBoard } from '@whoboard/shared/board/read-board.ts';
import { createTestDoc } from '@whoboard/shared/testing/board.ts';
import { expect, it } from 'vitest';
import { findSources } from './find-sources.ts';

const { items } = readBoard(
  createTestDoc([
    { type: 'note', id: 'guess', text: 'Trop cher, l’été surtout' },
    { type: 'note', id: 'quote', text: 'C’est cher pour\nun ÉTÉ', saidBy: 'Zoé' },
    { type: 'note', id: 'empty', saidBy: 'Zoé' },
    { type: 'frame', id: 'frame', title: 'cher' },
    {
      type: 'interview',
      id: 'talk',
      firstName: 'Noé',
      verbatims: [
        { id: 'v1', text: 'Je compte chaque euro' },
        { id: 'v2', text: '' },
      ],
    },
    ...Array.from({ length: 20 }, (_, i) => ({ type: 'note', id: `many${i}`, text: 'many' }) as const),
  ]),
);
const found = (query: string, linked: readonly string[] = []) =>
  findSources(items.values(), query, (id) => linked.includes(id)).map(({ item, entry }) =>
    entry === null ? item.id : `${item.id}/${entry}`,
  );

it.each([
  ['cher', ['quote', 'guess']],
  ['CHER ete', ['quote', 'guess']],
  ['zoe pour un', ['quote']],
  ['trop zoe', []],
  ['euro', ['talk/v1']],
  ['noe', ['talk/v1']],
  ['  ', []],
])('finds by "%s" %j', (query, ids) => {
  expect(found(query)).toEqual(ids);
});

it('leaves out what is linked, and shows a few only', () => {
  expect(found('cher', ['quote'])).toEqual(['guess']);
  expect(found('many')).toHaveLength(6);
});
