import type { NewItem } from '@whoboard/shared/items/index.ts';
import { noCriteria } from '@whoboard/shared/lanes/map-filter.ts';
import { expect, it } from 'vitest';
import { TestEditor } from '../../testing/test-editor.ts';
import { openMaps } from './open-maps.ts';

const journey: NewItem = {
  type: 'journey',
  id: 'map',
  pos: [100, 100],
  stages: [{ id: 'a' }, { id: 'b' }],
  lanes: [{ id: 'l', type: 'irritants' }],
};
const note = (id: string, slot: string, text: string): NewItem => ({
  type: 'note',
  id,
  parent: 'map',
  slot,
  text,
});

it('the pointer goes through what a filter dims, to the cell below; all of it is there again with the filter gone', () => {
  const test = new TestEditor({ items: [journey, note('n', 'a/l', 'Late #post'), note('o', 'b/l', 'Rude')] });
  const { editor } = test;
  openMaps(editor);
  const middleOf = (id: string): readonly [number, number] => {
    const { x, y, w, h } = editor.board.boundsOf([id])!;
    return [x + w / 2, y + h / 2];
  };
  editor.mapFilter.set({ ...noCriteria, map: 'map', tag: 'post' });
  test.click(...middleOf('o'));
  expect(test.selected).toEqual([]);
  expect(editor.cell.get()).toEqual({ map: 'map', part: 'cell', slot: 'b/l' });
  test.drag([20, 20], [1200, 700]);
  expect(test.selected).toContain('n');
  expect(test.selected).not.toContain('o');
  test.click(...middleOf('n'));
  expect(test.selected).toEqual(['n']);
  editor.mapFilter.set(null);
  test.click(...middleOf('o'));
  expect(test.selected).toEqual(['o']);
});
