import { AppError } from '@whoboard/shared/errors.ts';
import { en } from '@whoboard/shared/i18n/messages/en.ts';
import { fr } from '@whoboard/shared/i18n/messages/fr.ts';
import { describe, expect, it } from 'vitest';
import type { Command } from '../model/command.ts';
import { CommandRegistry } from '../model/command-registry.ts';
import { TestEditor, twoEditors } from '../testing/test-editor.ts';
import { parseItems, serializeItems } from './clipboard-format.ts';
import { clipboardContent } from './clipboard-commands.ts';
import { middleOfView, placeForNew } from './free-place.ts';
import { boardCommands } from './index.ts';
import { matches, type KeyInput } from './shortcuts.ts';

const note = (id: string, x: number, y: number) => ({ type: 'note', id, pos: [x, y], text: id }) as const;
const key = (input: Partial<KeyInput>): KeyInput => ({
  key: '',
  code: '',
  shift: false,
  alt: false,
  ctrl: false,
  meta: false,
  ...input,
});

describe('the list of commands', () => {
  it('names every command in both languages', () => {
    for (const { id, nameKey } of boardCommands) {
      expect(nameKey, id).toBe(`command.${id}`);
      expect(Object.hasOwn(en, nameKey), nameKey).toBe(true);
      expect(Object.hasOwn(fr, nameKey), nameKey).toBe(true);
    }
  });

  it('refuses equal ids and equal shortcuts', () => {
    const command = (id: string, shortcut: string): Command => ({
      id,
      nameKey: 'command.edit.undo',
      group: 'edit',
      shortcuts: [shortcut],
      edits: false,
      run: () => {},
    });
    const editor = () => new TestEditor().editor;
    expect(() => new CommandRegistry([command('a', 'X'), command('a', 'Y')], editor)).toThrow('called a');
    expect(() => new CommandRegistry([command('a', 'X'), command('b', 'X')], editor)).toThrow('X stands');
    expect(() => new CommandRegistry(boardCommands, editor)).not.toThrow();
  });
});

describe('shortcuts', () => {
  it('mean letters by the layout and digits by their place', () => {
    expect(matches('Mod+Z', key({ key: 'z', ctrl: true }), false)).toBe(true);
    expect(matches('Mod+Z', key({ key: 'z', meta: true }), true)).toBe(true);
    expect(matches('Mod+Z', key({ key: 'Z', ctrl: true, shift: true }), false)).toBe(false);
    expect(matches('1', key({ key: '&', code: 'Digit1' }), false)).toBe(true);
    expect(matches('Shift+1', key({ key: '1', code: 'Digit1', shift: true }), false)).toBe(true);
    expect(matches('N', key({ key: 'n', ctrl: true }), false)).toBe(false);
  });

  it('take signs as they are written, with Shift or AltGr', () => {
    expect(matches('?', key({ key: '?', shift: true }), false)).toBe(true);
    expect(matches('+', key({ key: '=' }), false)).toBe(true);
    expect(matches('Mod++', key({ key: '+', ctrl: true }), false)).toBe(true);
    expect(matches(']', key({ key: ']' }), false)).toBe(true);
  });
});

describe('commands', () => {
  it('makes a note in the middle of what lies free, opens it, and puts the next beside it', () => {
    const test = new TestEditor();
    test.key('N');
    const [first] = test.selected;
    test.type('Bonjour');
    test.key('Escape');
    test.key('N');
    const [second] = test.selected;
    expect(test.editor.board.item(first!)).toMatchObject({ text: 'Bonjour', pos: [566, 300] });
    expect(test.posOf(second!)).toEqual([790, 300]);
    expect(test.editor.textEditing.current.get()?.itemId).toBe(second);
  });

  it('makes the neighbour of the note being written, in its colour and size', () => {
    const test = new TestEditor({ items: [{ ...note('a', 0, 0), color: 'mint', size: [240, 200] }] });
    test.editor.commands.run('edit.text', { itemId: 'a' });
    test.editor.commands.run('insert.neighbour');
    const [added] = test.selected;
    expect(test.editor.board.item(added!)).toMatchObject({ pos: [264, 0], color: 'mint', size: [240, 200] });
    test.editor.commands.run('insert.neighbour');
    expect(test.posOf(test.selected[0]!)).toEqual([528, 0]);
  });

  it('goes on in a new row at the right edge of an area', () => {
    const test = new TestEditor({
      items: [
        { type: 'frame', id: 'area', pos: [100, 100], size: [500, 600] },
        { ...note('a', 250, 60), parent: 'area' },
      ],
    });
    test.editor.commands.run('edit.text', { itemId: 'a' });
    test.editor.commands.run('insert.neighbour');
    const [added] = test.selected;
    expect(test.editor.board.parentOf(added!)).toBe('area');
    expect(test.editor.board.positionOf(added!)).toEqual([124, 384]);
  });

  it('undoes letters up to a pause, and never what others wrote', () => {
    const [camille, driss] = twoEditors([note('a', 0, 0)]);
    camille.editor.textEditing.start('a');
    camille.type('1').type('2');
    driss.editor.textEditing.start('a');
    driss.type('!');
    camille.editor.textEditing.stop();
    camille.key('Mod+Z');
    expect(camille.editor.board.item('a')).toMatchObject({ text: 'a!' });
    expect(driss.editor.board.item('a')).toMatchObject({ text: 'a!' });
    camille.key('Mod+Z');
    expect(driss.editor.board.item('a')).toMatchObject({ text: 'a!' });
  });

  it('colours what is selected, and new notes after it', () => {
    const test = new TestEditor({ items: [note('a', 0, 0)] });
    test.key('Mod+A');
    test.key('5');
    expect(test.editor.board.item('a')).toMatchObject({ color: 'sky' });
    test.key('N');
    expect(test.editor.board.item(test.selected[0]!)).toMatchObject({ color: 'sky' });
  });

  it('goes through the items in reading order', () => {
    const test = new TestEditor({ items: [note('b', 400, 0), note('c', 0, 400), note('a', 0, 0)] });
    const seen = ['Tab', 'Tab', 'Tab', 'Shift+Tab'].map((keys) => {
      test.key(keys);
      return test.selected[0];
    });
    expect(seen).toEqual(['a', 'b', 'c', 'b']);
  });

  it('nudges what is selected, and moves the view when nothing is', () => {
    const test = new TestEditor({ items: [note('a', 0, 0)] });
    test.key('ArrowRight');
    expect(test.editor.camera.view.get().x).toBe(64);
    test.key('Mod+A');
    test.key('ArrowRight');
    test.key('Shift+ArrowDown');
    expect(test.posOf('a')).toEqual([8, 64]);
  });

  it('puts items into an area from the keyboard, side by side', () => {
    const test = new TestEditor({
      items: [
        { type: 'frame', id: 'area', pos: [1000, 0], size: [600, 600] },
        note('a', 0, 0),
        note('b', 0, 300),
      ],
    });
    test.editor.commands.run('item.moveInto', { ids: ['a', 'b'], containerId: 'area' });
    expect(test.editor.board.childrenOf('area').toSorted()).toEqual(['a', 'b']);
    const area = test.editor.board.homeOf('area')!;
    for (const id of ['a', 'b']) {
      const box = test.editor.board.homeOf(id)!;
      expect(box.x >= area.x && box.x + box.w <= area.x + area.w).toBe(true);
    }
    test.key('Mod+Z');
    expect(test.posOf('a')).toEqual([0, 0]);
    expect(test.editor.board.parentOf('a')).toBeNull();
  });

  it('pastes lines as notes, and copied items as items', () => {
    const test = new TestEditor();
    test.editor.commands.run('edit.paste', { text: 'Un\n\n• Deux\nTrois\n' });
    const texts = test.selected.map((id) => (test.editor.board.item(id) as { text?: string }).text);
    expect(new Set(texts)).toEqual(new Set(['Deux', 'Trois', 'Un']));
    const content = clipboardContent(test.editor);
    const other = new TestEditor();
    other.editor.commands.run('edit.paste', content);
    expect(other.editor.board.count.get()).toBe(3);
    other.key('Mod+Z');
    expect(other.editor.board.count.get()).toBe(0);
  });

  it('takes nothing from a clipboard that does not fit', () => {
    expect(parseItems('{"format":"whoboard-items","items":[{"type":"note","size":"big"}]}')).toBeNull();
    expect(parseItems('{"format":"whoboard-items","items":[{"type":"rocket"}]}')).toBeNull();
    expect(parseItems('[1]')).toBeNull();
    expect(parseItems(serializeItems([]))).toBeNull();
  });

  it('uploads pasted pictures and puts them where the pointer is', async () => {
    const test = new TestEditor({
      services: { uploadFile: async () => ({ hash: 'a'.repeat(64), width: 960, height: 480 }) },
    });
    test.pointerMove(500, 400);
    test.editor.commands.run('edit.paste', {
      text: '',
      files: [{ name: 'a.png', type: 'image/png', size: 9 }],
    });
    await new Promise((resolve) => setTimeout(resolve));
    const [id] = test.selected;
    expect(test.editor.board.item(id!)).toMatchObject({ type: 'image', size: [480, 240], pos: [260, 280] });
  });

  it('tells a failure and keeps everything else', async () => {
    const test = new TestEditor({
      services: {
        uploadFile: () => Promise.reject(new AppError('notAnImage', 'no image')),
        pickImages: async () => [{ name: 'a.txt', type: 'text/plain', size: 9 }],
      },
    });
    test.editor.commands.run('insert.image');
    await new Promise((resolve) => setTimeout(resolve));
    expect(test.editor.notices.latest.get()?.tone).toBe('problem');
    expect(test.editor.board.count.get()).toBe(0);
  });

  it('locks for facilitators only', () => {
    const test = new TestEditor({ items: [note('a', 0, 0)], role: 'facilitator' });
    test.key('Mod+A');
    expect(test.editor.commands.isEnabled('arrange.unlock')).toBe(false);
    test.editor.commands.run('arrange.lock');
    expect(test.editor.board.item('a')?.locked).toBe(true);
    const participant = new TestEditor({ items: [note('a', 0, 0)] });
    participant.key('Mod+A');
    expect(participant.editor.commands.isEnabled('arrange.lock')).toBe(false);
  });

  it('gives everybody a place of their own for new notes, so that those of many at once do not cover each other', () => {
    const [first, second] = twoEditors();
    for (const { clock } of [first, second]) clock.advance(100);
    const [a, b] = [placeForNew(first.editor), placeForNew(second.editor)];
    expect(Math.max(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1]))).toBeGreaterThan(200);
    const alone = new TestEditor().editor;
    expect(placeForNew(alone)).toEqual(middleOfView(alone));
  });
});
