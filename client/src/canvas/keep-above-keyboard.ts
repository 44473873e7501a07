import type { Editor } from '../model/editor.ts';

const marginPx = 24;

/** Moves the board up while a keyboard on the screen would cover the text field. @returns how to stop */
export function keepAboveKeyboard(editor: Editor, field: HTMLElement): () => void {
  const port = window.visualViewport;
  if (!port) return () => {};
  const check = (): void => {
    // The view is on its way to the text already.
    if (editor.camera.isMoving.get()) return;
    const { top, bottom } = field.getBoundingClientRect();
    const visibleBottom = port.offsetTop + port.height - marginPx;
    // A text higher than what is left is shown from its top.
    const by = Math.min(bottom - visibleBottom, top - port.offsetTop - marginPx);
    if (bottom > visibleBottom && by > 0) editor.camera.panBy(0, -by);
  };
  check();
  port.addEventListener('resize', check);
  return () => port.removeEventListener('resize', check);
}
