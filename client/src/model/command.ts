import type { MessageKey } from '@whoboard/shared/i18n/translate.ts';
import type { Editor } from './editor.ts';

/** The group under which menus and the help page list a command. */
export type CommandGroup = 'edit' | 'insert' | 'arrange' | 'view' | 'session' | 'board' | 'people' | 'help';

/**
 * Something that can be done, registered once: keyboard, toolbar, menus, palette, help page and tests all run the same
 * one. Its name is the message `command.<id>`.
 */
export interface Command<Args = void> {
  readonly id: string;
  readonly nameKey: MessageKey;
  readonly group: CommandGroup;
  /** In the notation of `shortcuts.ts`: `Mod+K`, `Shift+2`, `N`; Mod is Ctrl, or Cmd on a Mac. */
  readonly shortcuts?: readonly string[];
  /** Name of an icon of ui/icons. */
  readonly icon?: string;
  /** The browser tells of it by an event of its own (copy, cut, paste): the shortcut is shown, but not listened for. */
  readonly byBrowser?: boolean;
  /** Left out of palette and help: internal steps that need arguments. */
  readonly hidden?: boolean;
  /** Changes the board, so observers cannot run it. */
  readonly edits: boolean;
  isEnabled?(editor: Editor): boolean;
  run(editor: Editor, args: Args): void | Promise<void>;
}

/** Runs registered commands: checks rights, catches and reports errors. */
export interface CommandRunner {
  readonly list: readonly Command[];
  find(id: string): Command | undefined;
  isEnabled(id: string): boolean;
  run(id: string, args?: unknown): void;
}
