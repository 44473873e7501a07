import type { Editor, ToolFeedback, ToolModel } from './editor.ts';
import { Store } from './readable.ts';
import { tellFrozen } from './tell-frozen.ts';
import type { Tool } from './tool.ts';

const nothingShown: ToolFeedback = {
  cursor: 'default',
  marquee: null,
  dropTarget: null,
  guides: [],
  newBox: null,
};

const noTool: Tool = {
  id: 'select',
  nameKey: 'item.note.name',
  icon: 'select',
  cursor: 'default',
  edits: false,
};

/** The tools and which of them is in use. */
export class ToolHost implements ToolModel {
  readonly current: Store<string>;
  readonly feedback = new Store<ToolFeedback>(nothingShown);
  readonly list: readonly Tool[];
  readonly #editor: () => Editor;

  constructor(tools: readonly Tool[], editor: () => Editor) {
    this.list = tools;
    this.#editor = editor;
    this.current = new Store(tools[0]?.id ?? noTool.id);
    this.show({ cursor: this.active().cursor });
  }

  active(): Tool {
    return this.list.find((tool) => tool.id === this.current.get()) ?? this.list[0] ?? noTool;
  }

  use(id: string): void {
    const next = this.list.find((tool) => tool.id === id);
    const editor = this.#editor();
    if (!next || (next.edits && !editor.canEdit)) return;
    if (next.edits && editor.guard.get().isFrozen) {
      return tellFrozen(editor);
    }
    const now = this.active();
    if (next !== now) {
      now.cancel?.(editor);
      now.leave?.(editor);
    }
    this.feedback.set({ ...nothingShown, cursor: next.cursor });
    this.current.set(id);
    next.enter?.(editor);
  }

  show(feedback: Partial<ToolFeedback>): void {
    const now = this.feedback.get();
    const next = { ...now, ...feedback };
    const keys = Object.keys(feedback) as (keyof ToolFeedback)[];
    if (keys.some((key) => !Object.is(now[key], next[key]))) this.feedback.set(next);
  }
}
