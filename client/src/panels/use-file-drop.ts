import type { DragEvent } from 'react';
import type { Editor } from '../model/editor.ts';
import type { BoardView } from './board-view.ts';

const importable = /\.(csv|tsv|json)$/i;

/** CSV and JSON files dropped anywhere open the import; pictures are the canvas's business. */
export function useFileDrop(editor: Editor, view: BoardView) {
  return {
    onDropCapture: (event: DragEvent) => {
      const file = [...event.dataTransfer.files].find(({ name }) => importable.test(name));
      if (!file || !editor.canEdit) return;
      event.preventDefault();
      event.stopPropagation();
      view.ask({ kind: 'import', file });
    },
    // Without it the browser would open the file in place of the board.
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => event.preventDefault(),
  };
}
