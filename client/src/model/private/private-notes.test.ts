import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { SaveState } from '../editor.ts';
import { Store } from '../readable.ts';
import { PrivateNotes } from './private-notes.ts';

function begin(doc = new Y.Doc()): PrivateNotes {
  return new PrivateNotes({ doc, saveState: new Store<SaveState>({ kind: 'saved' }), me: 'ana' });
}

const texts = (notes: PrivateNotes): string[] => notes.notes.get().map(({ text }) => text);

describe('notes that are written in private', () => {
  it('are written, coloured, edited and removed, and all of it can be undone', () => {
    const notes = begin();
    const id = notes.write(['Too slow', 'Too dear'], 'mint')!;
    expect(texts(notes)).toEqual(['Too slow', 'Too dear']);
    expect(notes.notes.get()[0]).toMatchObject({ color: 'mint', createdBy: 'ana' });
    notes.setColor(id, 'rose');
    notes.edit(() => notes.textOf(id)!.insert(0, 'Much '));
    expect(notes.notes.get()[1]).toMatchObject({ color: 'rose', text: 'Much Too dear' });
    notes.remove(id);
    expect(texts(notes)).toEqual(['Too slow']);
    expect(notes.textOf(id)).toBeNull();
    notes.undo();
    expect(texts(notes)).toEqual(['Too slow', 'Much Too dear']);
    notes.redo();
    expect(texts(notes)).toEqual(['Too slow']);
  });

  it('are made of what is being typed, one for each line that says something', () => {
    const notes = begin();
    notes.draft.set(' Too slow \n\nToo dear');
    notes.writeDraft('mint');
    expect(texts(notes)).toEqual(['Too slow', 'Too dear']);
    notes.writeDraft('mint');
    expect([notes.draft.get(), texts(notes)]).toEqual(['', ['Too slow', 'Too dear']]);
  });

  it('are for the cell that was chosen, until their author sends them elsewhere', () => {
    const notes = begin();
    const open = notes.write(['Anywhere'], 'yellow')!;
    notes.place.set({ map: 'map', slot: 'says' });
    notes.write(['Too slow'], 'yellow');
    notes.write(['On the phone'], 'yellow', { map: 'journey', slot: 'stage1/actions' });
    const placeOf = (text: string) => {
      const note = notes.notes.get().find((one) => one.text === text)!;
      return [note.parent, note.slot];
    };
    expect(['Anywhere', 'Too slow', 'On the phone'].map(placeOf)).toEqual([
      [null, null],
      ['map', 'says'],
      ['journey', 'stage1/actions'],
    ]);
    notes.setPlace(open, notes.place.get());
    expect(placeOf('Anywhere')).toEqual(['map', 'says']);
    notes.undo();
    expect(placeOf('Anywhere')).toEqual([null, null]);
  });

  it('are the same on a second device', () => {
    const first = new Y.Doc();
    const notes = begin(first);
    notes.write(['Too slow'], 'yellow');
    const second = new Y.Doc();
    const others = begin(second);
    Y.applyUpdate(second, Y.encodeStateAsUpdate(first));
    expect(texts(others)).toEqual(['Too slow']);
    others.undo();
    expect(texts(others)).toEqual(['Too slow']);
  });
});
