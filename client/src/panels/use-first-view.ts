import { useEffect } from 'react';
import type { OpenEditor } from '../model/create-editor.ts';

/** On a slow network what is there is shown, with blank paper for the rest. */
const longestWaitMs = 3_000;

/**
 * A board opens with everything on it in view, as soon as it is there; afterwards the view is left alone, also when the
 * document has to be loaded anew.
 */
export function useFirstView(editor: OpenEditor): void {
  useEffect(() => {
    const before = editor.camera.view.get();
    let isDone = editor.camera.isPlaced;
    let isLate = false;
    const show = () => {
      const { width } = editor.camera.viewport.get();
      // Whoever has looked elsewhere meanwhile, or was called there, stays there.
      if (editor.camera.isMoving.get() || editor.camera.view.get() !== before) isDone = true;
      if (isDone || width === 0 || !editor.board.isReady.get()) return;
      // The drawings tell how large things are.
      if (!editor.isWhole.get() && !isLate) return;
      isDone = true;
      const bounds = editor.board.boundsOf(editor.board.order.get());
      if (bounds) editor.camera.show(bounds, { maxZoom: 1, animate: false });
    };
    show();
    const timer = setTimeout(() => {
      isLate = true;
      show();
    }, longestWaitMs);
    const ends = [editor.board.isReady, editor.isWhole, editor.camera.viewport].map((each) =>
      each.subscribe(show),
    );
    return () => {
      clearTimeout(timer);
      for (const end of ends) end();
    };
  }, [editor]);
}
