import { useEffect } from 'react';
import type { Editor } from '../model/editor.ts';

/**
 * A board opens with everything on it in view, as soon as it is there; afterwards the view is left alone, also when the
 * document has to be loaded anew.
 */
export function useFirstView(editor: Editor): void {
  useEffect(() => {
    let isDone = editor.camera.isPlaced;
    const show = () => {
      const { width } = editor.camera.viewport.get();
      if (isDone || width === 0 || !editor.board.isReady.get()) return;
      isDone = true;
      const bounds = editor.board.boundsOf(editor.board.order.get());
      if (bounds) editor.camera.show(bounds, { maxZoom: 1, animate: false });
    };
    show();
    const ends = [editor.board.isReady.subscribe(show), editor.camera.viewport.subscribe(show)];
    return () => {
      for (const end of ends) end();
    };
  }, [editor]);
}
