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
