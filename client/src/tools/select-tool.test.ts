import { addStatement } from '@whoboard/shared/personas/edits.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import { describe, expect, it } from 'vitest';
import { TestEditor, twoEditors } from '../testing/test-editor.ts';

const note = (id: string, x: number, y: number) => ({ type: 'note', id, pos: [x, y], text: id }) as const;

describe('select tool', () => {
  it('selects what is pressed and lets go of it on the empty board', () => {
    const test = new TestEditor({ items: [note('a', 100, 100), note('b', 400, 100)] });
    test.click(150, 150);
    expect(test.selected).toEqual(['a']);
    test.click(450, 150);
    expect(test.selected).toEqual(['b']);
    test.click(900, 700);
    expect(test.selected).toEqual([]);
  });

  it('adds to the selection with Shift, and takes out again', () => {
    const test = new TestEditor({ items: [note('a', 100, 100), note('b', 400, 100)] });
    test.click(150, 150).click(450, 150, { shift: true });
    expect(test.selected.toSorted()).toEqual(['a', 'b']);
    test.click(450, 150, { shift: true });
    expect(test.selected).toEqual(['a']);
  });

  it('takes the topmost of several', () => {
    const test = new TestEditor({ items: [note('below', 100, 100), note('above', 150, 150)] });
    test.click(200, 200);
    expect(test.selected).toEqual(['above']);
  });

  it('drafts a move and writes it once, on release, as one undo step', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    let writes = 0;
    test.editor.board.doc.on('update', () => writes++);
    test.dragTo([150, 150], [450, 350]);
    expect(writes).toBe(0);
    expect(test.posOf('a')).toEqual([100, 100]);
    expect(test.editor.board.positionOf('a')).toEqual([400, 300]);
    test.pointerUp();
    expect(writes).toBe(1);
    expect(test.posOf('a')).toEqual([400, 300]);
    test.key('Mod+Z');
    expect(test.posOf('a')).toEqual([100, 100]);
    test.key('Mod+Shift+Z');
    expect(test.posOf('a')).toEqual([400, 300]);
  });

  it('drops a move at Escape and leaves the document untouched', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    test.dragTo([150, 150], [450, 350]);
    test.key('Escape');
    expect(test.editor.board.positionOf('a')).toEqual([100, 100]);
    test.pointerUp();
    expect(test.posOf('a')).toEqual([100, 100]);
    expect(test.editor.history.canUndo.get()).toBe(false);
    expect(test.selected).toEqual(['a']);
  });

  it('moves all that is selected, and stays on one axis with Shift', () => {
    const test = new TestEditor({ items: [note('a', 100, 100), note('b', 400, 100)] });
    test.key('Mod+A');
    test.dragTo([150, 150], [160, 450]).pointerMove(160, 450, { shift: true }).pointerUp();
    expect(test.posOf('a')).toEqual([100, 400]);
    expect(test.posOf('b')).toEqual([400, 400]);
  });

  it('drags a copy with Alt', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    test.drag([150, 150], [550, 150], { alt: true });
    expect(test.posOf('a')).toEqual([100, 100]);
    expect(test.editor.board.count.get()).toBe(2);
    expect(test.posOf(test.selected[0]!)).toEqual([500, 100]);
  });

  it('puts what is dropped over an area into it, and takes it out again', () => {
    const test = new TestEditor({
      items: [{ type: 'frame', id: 'area', pos: [600, 50], size: [500, 500] }, note('a', 100, 100)],
    });
    test.dragTo([150, 150], [750, 250]);
    expect(test.editor.tools.feedback.get().dropTarget?.itemId).toBe('area');
    test.pointerUp();
    expect(test.editor.board.parentOf('a')).toBe('area');
    expect(test.editor.board.positionOf('a')).toEqual([700, 200]);
    test.drag([750, 250], [150, 250]);
    expect(test.editor.board.parentOf('a')).toBeNull();
    expect(test.editor.board.positionOf('a')).toEqual([100, 200]);
  });

  it('moves an area with what lies in it by one small change', () => {
    const test = new TestEditor({
      items: [
        { type: 'frame', id: 'area', pos: [100, 100], size: [400, 400] },
        { ...note('a', 40, 100), parent: 'area' },
      ],
    });
    test.click(102, 300).drag([102, 300], [202, 300]);
    expect(test.editor.board.positionOf('area')).toEqual([200, 100]);
    expect(test.editor.board.positionOf('a')).toEqual([240, 200]);
    expect(test.posOf('a')).toEqual([40, 100]);
  });

  it('begins a marquee inside an area, and selects what it touches', () => {
    const test = new TestEditor({
      items: [
        { type: 'frame', id: 'area', pos: [50, 50], size: [900, 700] },
        { ...note('a', 100, 200), parent: 'area' },
        { ...note('b', 400, 200), parent: 'area' },
      ],
    });
    test.dragTo([120, 600], [300, 300]);
    expect(test.editor.tools.feedback.get().marquee).not.toBeNull();
    test.pointerUp();
    expect(test.selected).toEqual(['a']);
    expect(test.editor.tools.feedback.get().marquee).toBeNull();
  });

  it('makes a statement of a note dropped on a section of a persona', () => {
    const test = new TestEditor({
      items: [{ type: 'persona', id: 'claire', pos: [400, 20] }, note('a', 50, 100)],
    });
    const { board } = test.editor;
    const persona = board.item('claire')!;
    if (!('sections' in persona)) throw new Error('no persona');
    board.change((doc) => addStatement(doc, 'claire', persona.sections[0]!.id, { text: 'Lives in Tours' }));
    const context = test.editor.drawContext();
    const zone = zonesOf(test, 'claire', 'a', context)[0]!;
    const target = [400 + zone.box.x + zone.box.w / 2, 20 + zone.box.y + zone.box.h / 2] as const;
    test.dragTo([100, 150], target);
    expect(test.editor.tools.feedback.get().dropTarget?.zoneId).toBe(zone.id);
    test.pointerUp();
    expect(test.posOf('a')).toEqual([50, 100]);
    expect(test.editor.drawContext().statementsFrom('a')).toHaveLength(1);
    test.key('Mod+Z');
    expect(test.editor.drawContext().statementsFrom('a')).toHaveLength(0);
  });

  it('resizes at a handle, not below the smallest size; Shift keeps the ratio', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    test.click(150, 150).drag([300, 300], [400, 350]);
    expect(test.editor.board.item('a')?.size).toEqual([300, 250]);
    test.drag([400, 350], [0, 0]);
    expect(test.editor.board.item('a')?.size).toEqual([80, 80]);
    test.key('Mod+Z');
    test.drag([400, 350], [700, 350], { shift: true });
    expect(test.editor.board.item('a')?.size).toEqual([600, 500]);
  });

  it('pulls the left edge with the position', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    test.click(150, 150).drag([100, 200], [40, 200]);
    expect(test.posOf('a')).toEqual([40, 100]);
    expect(test.editor.board.item('a')?.size).toEqual([260, 200]);
  });

  it('writes at a double-click: on a note its text, on the empty board a new note', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)] });
    test.doubleClick(150, 150);
    expect(test.editor.textEditing.current.get()?.itemId).toBe('a');
    test.doubleClick(800, 500);
    const [added] = test.selected;
    expect(test.posOf(added!)).toEqual([700, 400]);
    expect(test.editor.textEditing.current.get()?.itemId).toBe(added);
  });

  it('goes on to another text of the same card by one click', () => {
    const test = new TestEditor({ items: [{ type: 'persona', id: 'claire', pos: [0, 0] }] });
    test.editor.commands.run('edit.text', { itemId: 'claire' });
    const texts = typeOf(test.editor.board.item('claire')!)!.editableTexts(
      test.editor.board.item('claire')!,
      test.editor.drawContext(),
    );
    const other = texts[3]!;
    test.click(other.box.x + 5, other.box.y + 5);
    expect(test.editor.textEditing.current.get()?.text.path).toEqual(other.path);
    test.click(1200, 700);
    expect(test.editor.textEditing.current.get()).toBeNull();
  });

  it('leaves locked items to facilitators', () => {
    const items = [{ ...note('a', 100, 100), locked: true }];
    const participant = new TestEditor({ items });
    participant.drag([150, 150], [450, 150]).key('Delete');
    expect(participant.posOf('a')).toEqual([100, 100]);
    const facilitator = new TestEditor({ items, role: 'facilitator' });
    facilitator.drag([150, 150], [450, 150]);
    expect(facilitator.posOf('a')).toEqual([400, 100]);
  });

  it('lets observers look and select, and change nothing', () => {
    const test = new TestEditor({ items: [note('a', 100, 100)], role: 'observer' });
    let writes = 0;
    test.editor.board.doc.on('update', () => writes++);
    test.drag([150, 150], [450, 150]).doubleClick(150, 150).doubleClick(800, 500);
    test.click(150, 150).key('Delete');
    test.key('N');
    test.key('Mod+D');
    expect(writes).toBe(0);
    expect(test.selected).toEqual(['a']);
  });

  it('shows a drag to others while it lasts, and no jump when it ends', () => {
    const [camille, driss] = twoEditors([note('a', 100, 100)]);
    camille.dragTo([150, 150], [450, 350]);
    camille.clock.advance(100);
    driss.clock.advance(100);
    expect(driss.editor.board.positionOf('a')).toEqual([400, 300]);
    expect(driss.posOf('a')).toEqual([100, 100]);
    expect(driss.editor.scene.lifted()).toEqual(['a']);
    camille.pointerUp();
    driss.clock.advance(20);
    expect(driss.editor.board.positionOf('a')).toEqual([400, 300]);
    driss.clock.advance(2_000);
    expect(driss.editor.board.positionOf('a')).toEqual([400, 300]);
    expect(driss.editor.scene.lifted()).toEqual([]);
  });

  it('lets a draft that was dropped fall back', () => {
    const [camille, driss] = twoEditors([note('a', 100, 100)]);
    camille.dragTo([150, 150], [450, 350]);
    camille.clock.advance(100);
    driss.clock.advance(100);
    camille.key('Escape');
    camille.clock.advance(100);
    driss.clock.advance(2_000);
    expect(driss.editor.board.positionOf('a')).toEqual([100, 100]);
  });
});

function zonesOf(
  test: TestEditor,
  id: string,
  droppedId: string,
  context: ReturnType<TestEditor['editor']['drawContext']>,
) {
  const item = test.editor.board.item(id)!;
  return typeOf(item)!.dropZones!(item, { item: test.editor.board.item(droppedId)!, entry: null }, context);
}
