import { AppError } from '@whoboard/shared/errors.ts';
import type { Command, CommandRunner } from './command.ts';
import type { Editor } from './editor.ts';
import { tellFrozen } from './tell-frozen.ts';

/** The commands of an editor: looked up by id, run with the rights of the person, failures told. */
export class CommandRegistry implements CommandRunner {
  readonly list: readonly Command[];
  readonly #byId: ReadonlyMap<string, Command>;
  readonly #editor: () => Editor;

  /** @throws Error when two commands have the same id or the same shortcut */
  constructor(commands: readonly Command[], editor: () => Editor) {
    refuseEqual(commands);
    this.list = commands;
    this.#byId = new Map(commands.map((command) => [command.id, command]));
    this.#editor = editor;
  }

  find(id: string): Command | undefined {
    return this.#byId.get(id);
  }

  isEnabled(id: string): boolean {
    const command = this.#byId.get(id);
    const editor = this.#editor();
    if (!command || (command.edits && (!editor.canEdit || editor.guard.get().isFrozen))) return false;
    return command.isEnabled?.(editor) ?? true;
  }

  run(id: string, args?: unknown): void {
    const command = this.#byId.get(id) as Command<unknown> | undefined;
    if (!command) throw new Error(`No command ${id}`);
    const editor = this.#editor();
    if (command.edits && !editor.canEdit) {
      editor.notices.tellError(new AppError('forbidden', 'observers change nothing'));
      return;
    }
    if (command.edits && editor.guard.get().isFrozen) {
      tellFrozen(editor);
      return;
    }
    if (command.isEnabled && !command.isEnabled(editor)) return;
    try {
      const done = command.run(editor, args);
      if (done instanceof Promise) done.catch((error: unknown) => report(editor, error));
    } catch (error) {
      report(editor, error);
    }
  }
}

/** Expected failures are told; anything else is a mistake in the program and is told and thrown. */
function report(editor: Editor, error: unknown): void {
  editor.notices.tellError(error);
  if (!(error instanceof AppError)) throw error;
}

function refuseEqual(commands: readonly Command[]): void {
  const ids = new Set<string>();
  const shortcuts = new Map<string, string>();
  for (const command of commands) {
    if (ids.has(command.id)) throw new Error(`Two commands are called ${command.id}`);
    ids.add(command.id);
    for (const shortcut of command.shortcuts ?? []) {
      const other = shortcuts.get(shortcut);
      if (other !== undefined) throw new Error(`${shortcut} stands for ${other} and for ${command.id}`);
      shortcuts.set(shortcut, command.id);
    }
  }
}
