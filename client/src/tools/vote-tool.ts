import type { PointerInput, Tool } from '../model/tool.ts';

const slopPx = 6;

/**
 * Places dots: a click one more (none again after the last that fits), with Shift or Alt one less. A drag moves the
 * view, so that a finger can do both.
 */
export function voteTool(): Tool {
  let start: PointerInput | null = null;
  let last: PointerInput | null = null;
  let isPanning = false;
  return {
    id: 'vote',
    nameKey: 'command.tool.vote',
    icon: 'vote',
    cursor: 'default',
    edits: false,
    isOffered: (editor) => Boolean(editor.votes.get()?.ballot.get()),
    pointerDown(_editor, input) {
      start = last = input;
      isPanning = false;
    },
    pointerMove(editor, input) {
      if (!start || !last) {
        const isOver = Boolean(editor.votes.get()?.targetAt(input.board));
        editor.tools.show({ cursor: isOver ? 'pointer' : 'default' });
        return;
      }
      const far = Math.hypot(input.screen[0] - start.screen[0], input.screen[1] - start.screen[1]);
      if (far > slopPx) isPanning = true;
      if (isPanning) editor.camera.panBy(input.screen[0] - last.screen[0], input.screen[1] - last.screen[1]);
      last = input;
    },
    pointerUp(editor, input) {
      const votes = editor.votes.get();
      const wasPanning = isPanning;
      start = last = null;
      isPanning = false;
      const target = wasPanning ? null : votes?.targetAt(input.board);
      const ballot = votes?.ballot.get();
      if (!ballot || !target) return;
      if (input.shift || input.alt) ballot.remove(target);
      else if (!ballot.cycle(target)) {
        editor.notices.tell({ text: editor.t.get()('voting.noneLeft'), tone: 'info' });
      }
    },
    cancel() {
      start = last = null;
      isPanning = false;
    },
    isBusy: () => isPanning,
  };
}
