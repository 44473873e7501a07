import { addToCell, putIntoCell } from '@whoboard/shared/board/edits/cells.ts';
import { deleteItems } from '@whoboard/shared/board/edits/items.ts';
import { setText } from '@whoboard/shared/board/edits/text.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import { setLane } from '@whoboard/shared/lanes/edits.ts';
import { describe, expect, it } from 'vitest';
import { TestEditor } from '../testing/test-editor.ts';

const journey: NewItem = {
  type: 'journey',
  id: 'map',
  pos: [100, 100],
  stages: [{ id: 'a' }, { id: 'b' }],
  lanes: [{ id: 'l' }, { id: 'm' }],
};
const note = (id: string, slot: string, order = 'a0'): NewItem => ({
  type: 'note',
  id,
  parent: 'map',
  slot,
  order,
});

function open(items: readonly NewItem[]) {
  const { editor } = new TestEditor({ items, role: 'facilitator' });
  return { editor, board: editor.board, scene: editor.scene };
}

describe('items of maps', () => {
  it('lie where the map’s layout puts them: for sizes, what is in view and what is under the pointer', () => {
    const { board, scene } = open([journey, note('x', 'a/l'), note('y', 'b/m')]);
    const [x, y] = [board.homeOf('x')!, board.homeOf('y')!];
    expect(y.x - x.x).toBe(256);
    expect(y.y).toBeGreaterThan(x.y + x.h);
    expect(scene.hit([y.x + 5, y.y + 5])).toBe('y');
    expect(scene.hit([y.x + 5, y.y - 40])).toBe('map');
    expect(board.sizeOf('map')[1]).toBeGreaterThan(y.y + y.h - 100);
    expect(board.order.get()).toEqual(['map', 'x', 'y']);
  });

  it('make room when somebody writes a longer text above them, and follow when the map is moved', () => {
    const { editor, board, scene } = open([journey, note('x', 'a/l'), note('y', 'a/m'), note('z', 'b/l')]);
    const before = { y: board.homeOf('y')!, z: board.homeOf('z')!, map: board.sizeOf('map') };
    scene.takeDamage();
    board.change((doc) => setText(doc, 'x', ['text'], 'mot '.repeat(80)));
    expect(scene.hit([before.y.x + 5, before.y.y + 5])).toBe('x');
    const after = board.homeOf('y')!;
    expect(after.y).toBeGreaterThan(before.y.y);
    expect(board.homeOf('z')).toEqual(before.z);
    expect(board.sizeOf('map')[1] - before.map[1]).toBe(after.y - before.y.y);
    editor.drafts.set({ kind: 'move', ids: ['map'], by: [1000, 0] });
    expect(board.positionOf('y')[0]).toBe(after.x + 1000);
  });

  it('stand in their new cell at once when others move them, and the cell they leave closes up', () => {
    const { board, scene } = open([journey, note('x', 'a/l', 'a1'), note('y', 'a/l', 'a2')]);
    const first = board.homeOf('x')!;
    board.change((doc) => putIntoCell(doc, ['x'], { map: 'map', slot: 'b/l' }));
    expect(board.homeOf('y')).toEqual(first);
    expect(scene.hit([first.x + 256 + 5, first.y + 5])).toBe('x');
    expect(scene.hit([first.x + 5, first.y + 5])).toBe('y');
  });

  it('of a collapsed lane are not on the screen, and are back when it opens', () => {
    const { board, scene } = open([journey, note('x', 'a/l')]);
    const at = board.homeOf('x')!;
    board.change((doc) => setLane(doc, 'map', 'l', { collapsed: true }));
    expect(board.isShown('x')).toBe(false);
    expect(board.homeOf('x')).toBeNull();
    expect(scene.hit([at.x + 5, at.y + 30])).toBe('map');
    expect(board.order.get()).toContain('x');
    board.change((doc) => setLane(doc, 'map', 'l', { collapsed: false }));
    expect(board.homeOf('x')).toEqual(at);
    expect(scene.hit([at.x + 5, at.y + 5])).toBe('x');
  });

  it('stay where they were seen when the map is deleted', () => {
    const { editor, board, scene } = open([journey, note('x', 'b/m')]);
    const at = board.homeOf('x')!;
    editor.selection.set(['map']);
    board.change((doc) => deleteItems(doc, ['map'], (id) => board.homeOf(id)));
    expect(board.homeOf('x')).toEqual(at);
    expect(scene.hit([at.x + 5, at.y + 5])).toBe('x');
    editor.history.undo();
    expect(board.parentOf('x')).toBe('map');
    expect(board.homeOf('x')).toEqual(at);
  });

  it('keep their snapshots when others in the map change', () => {
    const { board } = open([journey, note('x', 'a/l'), note('y', 'b/l')]);
    const [x, y] = [board.item('x'), board.item('y')];
    board.change((doc) => setText(doc, 'x', ['text'], 'court'));
    expect(board.item('y')).toBe(y);
    expect(board.item('x')).not.toBe(x);
    board.change((doc) => addToCell(doc, [{ type: 'note', id: 'z' }], { map: 'map', slot: 'b/l', index: 0 }));
    expect(board.homeOf('y')!.y).toBeGreaterThan(board.homeOf('z')!.y);
  });

  it('have the question of their cell painted away when the first one comes, and back when the last one goes', () => {
    const empathy: NewItem = { type: 'empathyMap', id: 'map', pos: [0, 0], layout: 'canvas' };
    for (const [map, slot] of [
      [empathy, 'hears'],
      [{ ...journey, lanes: [{ id: 'l', type: 'actions' }] } as NewItem, 'a/l'],
    ] as const) {
      const { board, scene } = open([map]);
      const isRepainted = () => (scene.takeDamage() ?? []).some(({ w, h }) => w > 400 && h > 100);
      isRepainted();
      board.change((doc) => addToCell(doc, [{ type: 'note', id: 'x' }], { map: 'map', slot }));
      expect(isRepainted()).toBe(true);
      board.change((doc) => addToCell(doc, [{ type: 'note', id: 'y' }], { map: 'map', slot }));
      // Where there is room, the paper stays as it is.
      expect(isRepainted()).toBe(map !== empathy);
      board.change((doc) => deleteItems(doc, ['x', 'y']));
      expect(isRepainted()).toBe(true);
    }
  });

  it('lie on paper that is painted again when what it shows of others has changed, and only then', () => {
    const { board, scene } = open([
      { type: 'persona', id: 'claire', firstName: 'Claire', pos: [-5000, 0] },
      { ...journey, personas: [{ id: 'p', persona: 'claire' }] } as NewItem,
      {
        type: 'journey',
        id: 'target',
        comparedWith: 'map',
        pos: [100, 5000],
        stages: [{ id: 't' }],
      } as NewItem,
      note('x', 'a/l'),
    ]);
    const [map, target] = [board.homeOf('map')!, board.homeOf('target')!];
    const painted = () => {
      const damage = scene.takeDamage() ?? [];
      return [map, target].map(({ x, y }) => damage.some((box) => box.x === x && box.y === y));
    };
    board.change((doc) => setText(doc, 'x', ['text'], 'Lost'));
    painted();
    board.change((doc) => setText(doc, 'claire', ['firstName'], 'Clara'));
    expect(painted()).toEqual([true, false]);
    board.change((doc) => setText(doc, 'claire', ['motto'], 'If the bike goes, so do we.'));
    expect(painted()).toEqual([false, false]);
    board.change((doc) => setText(doc, 'map', ['stages', 'a', 'name'], 'Breakdown'));
    expect(painted()).toEqual([true, true]);
    board.change((doc) => setText(doc, 'x', ['text'], 'Late'));
    expect(painted()).toEqual([false, false]);
  });

  it('tell the editor of a text when its place moves', () => {
    const { editor, board, scene } = open([journey, note('x', 'a/l'), note('y', 'a/m')]);
    editor.textEditing.start('y');
    const told: string[] = [];
    board.onReflow((ids) => told.push(...ids));
    board.change((doc) => setText(doc, 'x', ['text'], 'mot '.repeat(80)));
    scene.takeDamage();
    expect(told).toContain('y');
    expect(told).not.toContain('map.gone');
    expect(editor.textEditing.current.get()?.itemId).toBe('y');
  });
});
