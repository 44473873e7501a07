import { initBoard } from '@whoboard/shared/board/edits/meta.ts';
import { addItems } from '@whoboard/shared/board/edits/items.ts';
import type { Point } from '@whoboard/shared/board/schema.ts';
import { createMeasurer } from '@whoboard/shared/draw/text-layout.ts';
import type { NewItem } from '@whoboard/shared/items/index.ts';
import type { Role } from '@whoboard/shared/protocol/api.ts';
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { boardCommands } from '../commands/index.ts';
import { commandFor, type KeyInput } from '../commands/shortcuts.ts';
import { ManualClock } from '../model/clock.ts';
import { createEditor, type OpenEditor } from '../model/create-editor.ts';
import type { EditorServices } from '../model/services.ts';
import type { PointerKind } from '../model/tool.ts';
import { Gestures, type PagePointer } from '../tools/gestures.ts';
import { boardTools } from '../tools/index.ts';
import { allLanguages } from './all-languages.ts';

type Modifiers = Partial<Pick<PagePointer, 'shift' | 'alt' | 'mod' | 'button' | 'kind' | 'pointerId'>>;

export interface TestEditorOptions {
  readonly items?: readonly NewItem[];
  readonly role?: Role;
  readonly name?: string;
  readonly services?: EditorServices;
  /** A document that others have, too. */
  readonly doc?: Y.Doc;
}

/** An editor without a page: gestures in viewport pixels (at 100 %, one is a board unit), time that stands still. */
export class TestEditor {
  readonly editor: OpenEditor;
  readonly clock = new ManualClock();
  readonly awareness: Awareness;
  readonly menus: Point[] = [];
  readonly #gestures: Gestures;
  #at: Point = [0, 0];
  #modifiers: Modifiers = {};

  constructor({ items = [], role = 'participant', name = 'Camille', services, doc }: TestEditorOptions = {}) {
    const board = doc ?? new Y.Doc();
    if (!doc) initBoard(board, { title: 'Test', locale: 'en' });
    if (items.length > 0) addItems(board, items);
    this.awareness = new Awareness(board);
    this.editor = createEditor({
      boardId: 'b1',
      me: { id: `p${name}`, name, color: '#0F766E', role },
      doc: board,
      awareness: this.awareness,
      // Every letter half as wide as high.
      measurer: createMeasurer((text) => text.length * 64),
      clock: this.clock,
      commands: boardCommands,
      languages: allLanguages,
      tools: boardTools(),
      ...(services ? { services } : {}),
    });
    this.#gestures = new Gestures(this.editor, { onMenu: (at) => this.menus.push(at) });
  }

  pointerDown(x: number, y: number, modifiers: Modifiers = {}): this {
    this.#at = [x, y];
    this.#modifiers = modifiers;
    this.#gestures.down(this.#pointer());
    return this;
  }

  pointerMove(x: number, y: number, modifiers: Modifiers = this.#modifiers): this {
    this.#at = [x, y];
    this.#modifiers = modifiers;
    this.#gestures.move(this.#pointer());
    return this;
  }

  pointerUp(modifiers: Modifiers = this.#modifiers): this {
    this.#modifiers = modifiers;
    this.#gestures.up(this.#pointer());
    // So that the next press is no second click of this one.
    this.clock.advance(1_000);
    return this;
  }

  click(x: number, y: number, modifiers: Modifiers = {}): this {
    return this.pointerDown(x, y, modifiers).pointerUp();
  }

  doubleClick(x: number, y: number, modifiers: Modifiers = {}): this {
    this.pointerDown(x, y, modifiers);
    this.#gestures.up(this.#pointer());
    this.clock.advance(100);
    return this.pointerDown(x, y, modifiers).pointerUp();
  }

  /** Presses, moves in steps and lets go. */
  drag(from: Point, to: Point, modifiers: Modifiers = {}): this {
    this.dragTo(from, to, modifiers);
    return this.pointerUp();
  }

  /** A drag that is not released yet. */
  dragTo(from: Point, to: Point, modifiers: Modifiers = {}): this {
    this.pointerDown(from[0], from[1], modifiers);
    for (let step = 1; step <= 4; step++) {
      this.pointerMove(from[0] + ((to[0] - from[0]) * step) / 4, from[1] + ((to[1] - from[1]) * step) / 4);
    }
    return this;
  }

  touch(pointerId: number, x: number, y: number): Modifiers {
    this.pointerDown(x, y, { kind: 'touch', pointerId });
    return { kind: 'touch', pointerId };
  }

  wheel(x: number, y: number, deltaX: number, deltaY: number, zooms = false): this {
    this.#gestures.wheel({ screen: [x, y], deltaX, deltaY, zooms, shift: false });
    return this;
  }

  /** Presses a key as `Mod+Shift+Z`; the command that it stands for runs. @returns the command's id */
  key(keys: string): string | undefined {
    const parts = keys.split(/\+(?=.)/);
    const key = parts.at(-1)!;
    const has = (name: string): boolean => parts.slice(0, -1).includes(name);
    const input: KeyInput = {
      key: key.length === 1 && !has('Shift') ? key.toLowerCase() : key,
      code: /^\d$/.test(key) ? `Digit${key}` : '',
      shift: has('Shift'),
      alt: has('Alt'),
      ctrl: has('Mod'),
      meta: false,
    };
    const command = commandFor(this.editor.commands.list, input, false);
    if (command) this.editor.commands.run(command.id);
    return command?.id;
  }

  space(isDown: boolean): this {
    this.#gestures.space(isDown);
    return this;
  }

  /** Writes into the text that is open, as the text editor does. */
  type(text: string): this {
    const { itemId, text: open } = this.editor.textEditing.current.get()!;
    const ytext = this.editor.board.textAt(itemId, open.path)!;
    this.editor.textEditing.write(() => ytext.insert(ytext.length, text));
    return this;
  }

  get selected(): readonly string[] {
    return [...this.editor.selection.ids.get()];
  }

  posOf(id: string): Point | undefined {
    return this.editor.board.item(id)?.pos;
  }

  #pointer(): PagePointer {
    return {
      pointerId: 1,
      kind: 'mouse' as PointerKind,
      timeMs: this.clock.now(),
      button: 0,
      shift: false,
      alt: false,
      mod: false,
      ...this.#modifiers,
      screen: this.#at,
    };
  }
}

/** Two editors of one board, as two pages: what one writes or shows, the other gets at once. */
export function twoEditors(items: readonly NewItem[] = []): readonly [TestEditor, TestEditor] {
  const first = new TestEditor({ items, name: 'Camille' });
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(first.editor.board.doc));
  const second = new TestEditor({ doc, name: 'Driss' });
  join(first, second);
  join(second, first);
  return [first, second];
}

function join(from: TestEditor, to: TestEditor): void {
  from.editor.board.doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'other') Y.applyUpdate(to.editor.board.doc, update, 'other');
  });
  // As the server does, with the sender's person put in.
  const tell = (): void => {
    const { me } = from.editor;
    const state = { ...from.awareness.getLocalState(), user: me };
    const stamped = encodeAwarenessUpdate(
      from.awareness,
      [from.awareness.clientID],
      new Map([[from.awareness.clientID, state]]),
    );
    applyAwarenessUpdate(to.awareness, stamped, 'other');
  };
  from.awareness.on('update', (_change: unknown, origin: unknown) => {
    if (origin !== 'other') tell();
  });
  tell();
}
