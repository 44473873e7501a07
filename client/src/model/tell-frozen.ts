import type { Editor } from './editor.ts';

/** Says why nothing happens when somebody begins a change while the writing is stopped. Nothing of theirs was lost. */
export function tellFrozen(editor: Pick<Editor, 'notices' | 't'>): void {
  editor.notices.tell({ text: editor.t.get()('app.frozenTry'), tone: 'info' });
}
