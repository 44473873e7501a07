import type { FieldPath } from '@whoboard/shared/board/layout.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import { typeOf } from '@whoboard/shared/items/index.ts';
import type { EditableText } from '@whoboard/shared/items/item-type.ts';
import type { BoardModel, TextEditingModel } from './editor.ts';
import type { History } from './history.ts';
import { Store } from './readable.ts';

export interface TextEditingOptions {
  readonly board: BoardModel;
  readonly history: History;
  readonly context: () => DrawContext;
  readonly mayChange: (itemId: string) => boolean;
}

type Current = { readonly itemId: string; readonly text: EditableText; readonly at?: Point };

/** Which text is being written in. Its place follows the item while others change it. */
export class TextEditing implements TextEditingModel {
  readonly current = new Store<Current | null>(null);
  readonly #options: TextEditingOptions;
  readonly #unsubscribe: () => void;

  constructor(options: TextEditingOptions) {
    this.#options = options;
    const follow = (ids: ReadonlySet<string>): void => {
      const now = this.current.get();
      if (now && ids.has(now.itemId)) this.#follow(now);
    };
    const ends = [options.board.onChange(follow), options.board.onReflow(follow)];
    this.#unsubscribe = () => {
      for (const end of ends) end();
    };
  }

  destroy(): void {
    this.#unsubscribe();
  }

  start(itemId: string, path?: FieldPath, at?: Point): void {
    if (!this.#options.mayChange(itemId)) return;
    const texts = this.#textsOf(itemId);
    const text = path ? texts.find((candidate) => isSamePath(candidate.path, path)) : texts[0];
    if (!text) return;
    this.#options.history.endTyping();
    this.current.set({ itemId, text, ...(at ? { at } : {}) });
  }

  stop(): void {
    this.#options.history.endTyping();
    this.current.set(null);
  }

  step(by: 1 | -1): boolean {
    const now = this.current.get();
    if (!now) return false;
    const texts = this.#textsOf(now.itemId);
    const next = texts[texts.findIndex((text) => isSamePath(text.path, now.text.path)) + by];
    if (!next) return false;
    this.start(now.itemId, next.path);
    return true;
  }

  write(edit: () => void): void {
    this.#options.history.type(edit);
  }

  #textsOf(itemId: string): readonly EditableText[] {
    const item = this.#options.board.item(itemId);
    return (item && typeOf(item)?.editableTexts(item, this.#options.context())) ?? [];
  }

  #follow(now: Current): void {
    const text = this.#textsOf(now.itemId).find((candidate) => isSamePath(candidate.path, now.text.path));
    if (!text) this.current.set(null);
    else this.current.set({ itemId: now.itemId, text });
  }
}

function isSamePath(a: FieldPath, b: FieldPath): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}
