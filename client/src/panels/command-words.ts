import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import type { Command } from '../model/command.ts';
import type { Editor } from '../model/editor.ts';
import { isIconName } from '../ui/Icon.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';

/** A registered command as an entry of a menu; none when the command does not exist. */
export function menuEntry(editor: Editor, id: string, t: Translate): readonly MenuEntry[] {
  const command = editor.commands.find(id);
  if (!command) return [];
  return [
    {
      id,
      label: t(command.nameKey),
      icon: isIconName(command.icon) ? command.icon : undefined,
      keys: keysOf(command),
      isDisabled: !editor.commands.isEnabled(id),
      run: () => editor.commands.run(id),
    },
  ];
}

/** The first shortcut of a command, for `Keys`. */
export function keysOf(command: Command | undefined): string | undefined {
  return command?.shortcuts?.[0];
}
