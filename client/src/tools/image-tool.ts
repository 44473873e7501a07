import { runCommand } from '../commands/define.ts';
import { insertImage } from '../commands/insert-commands.ts';
import type { Tool } from '../model/tool.ts';

/** Asks for pictures where one clicks. */
export function imageTool(): Tool {
  return {
    id: 'image',
    nameKey: 'command.tool.image',
    icon: 'image',
    cursor: 'crosshair',
    edits: true,
    pointerUp(editor, { board }) {
      editor.tools.use(editor.tools.list[0]!.id);
      const picked = editor.services.pickImages?.();
      if (!picked) return;
      picked
        .then((files) => files.length > 0 && runCommand(editor, insertImage, { files, at: board }))
        .catch((error: unknown) => editor.notices.tellError(error));
    },
  };
}
