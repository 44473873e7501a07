import type { Command } from '../model/command.ts';
import type { Editor } from '../model/editor.ts';

/** A command that remembers the type of its arguments. */
export interface CommandWith<Args> extends Command {
  readonly takes?: (args: Args) => void;
}

/** Declares a command; those with arguments that cannot be left out are `hidden`. */
export function defineCommand<Args = void>(command: Command<Args>): CommandWith<Args> {
  return command as unknown as CommandWith<Args>;
}

/** Runs a registered command with arguments of the right type. */
export function runCommand<Args>(editor: Editor, command: CommandWith<Args>, args: Args): void {
  editor.commands.run(command.id, args);
}
