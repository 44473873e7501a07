import { expect, test } from 'vitest';
import { filterCommands } from './filter-commands.ts';

const list = [
  { id: 'a', name: 'Mettre au premier plan', extra: 'Disposition' },
  { id: 'b', name: 'Imprimer le tableau', extra: 'Tableau Ctrl+P' },
  { id: 'c', name: 'Créer une note', extra: 'Insérer N' },
  { id: 'd', name: 'Cœur de cible', extra: '' },
];
const found = (query: string) => filterCommands(list, query).map(({ id }) => id);

test('everything fits without words, in the order given', () => {
  expect(found('  ')).toEqual(['a', 'b', 'c', 'd']);
});

test('accents, ligatures and case do not matter', () => {
  expect(found('creer')).toEqual(['c']);
  expect(found('COEUR')).toEqual(['d']);
});

test('every word must fit', () => {
  expect(found('imprimer tab')).toEqual(['b']);
  expect(found('imprimer note')).toEqual([]);
});

test('the beginning of a name stands before a hit within it or in the extra words', () => {
  expect(found('p')).toEqual(['a', 'b']);
  expect(found('im')).toEqual(['b']);
  expect(found('inserer')).toEqual(['c']);
});
