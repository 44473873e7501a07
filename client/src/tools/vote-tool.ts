import type { Editor } from '../model/editor.ts';
import type { PointerInput, Tool } from '../model/tool.ts';

const slopPx = 6;

function place(editor: Editor, { board, shift, alt }: PointerInput): void {
  const votes = editor.votes.get();
  const target = votes?.targetAt(board);
  const ballot = votes?.ballot.get();
  if (!ballot || !target || ballot.state.get().saving === 'loading') return;
  if (shift || alt) ballot.remove(target);
  else if (!ballot.cycle(target)) {
    editor.notices.tell({ text: editor.t.get()('voting.noneLeft'), tone: 'info', topic: 'vote' });
  }
}

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
      const wasPanning = isPanning;
      start = last = null;
      isPanning = false;
      if (!wasPanning) place(editor, input);
    },
    // Whoever has several dots for one thing clicks fast.
    doubleClick: place,
    cancel() {
      start = last = null;
      isPanning = false;
    },
    isBusy: () => isPanning,
  };
}
