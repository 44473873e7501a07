import { newPersona } from '@whoboard/shared/personas/edits.ts';
import { newMap } from '../commands/insert-commands.ts';
import type { Tool } from '../model/tool.ts';
import { handTool } from './hand-tool.ts';
import { imageTool } from './image-tool.ts';
import { placeTool } from './place-tool.ts';
import { selectTool } from './select-tool.ts';
import { voteTool } from './vote-tool.ts';

/** The tools of a board in the order of the rail; made anew for each editor, as they have a state. */
export function boardTools(): readonly Tool[] {
  return [
    selectTool(),
    handTool(),
    placeTool({ type: 'note', nameKey: 'command.tool.note', cursor: 'copy', anchor: 'middle', draws: false }),
    placeTool({
      type: 'text',
      nameKey: 'command.tool.text',
      cursor: 'text',
      anchor: 'corner',
      draws: true,
      dropsEmpty: true,
    }),
    placeTool({
      type: 'frame',
      nameKey: 'command.tool.frame',
      cursor: 'crosshair',
      anchor: 'middle',
      draws: true,
    }),
    placeTool({
      type: 'persona',
      nameKey: 'command.tool.persona',
      cursor: 'copy',
      anchor: 'middle',
      draws: false,
      fresh: (editor) => newPersona({ kind: editor.newItems.personaKind.get(), pos: [0, 0] }),
    }),
    placeTool({
      type: 'interview',
      nameKey: 'command.tool.interview',
      cursor: 'copy',
      anchor: 'middle',
      draws: false,
    }),
    placeTool({
      type: 'action',
      nameKey: 'command.tool.action',
      cursor: 'copy',
      anchor: 'middle',
      draws: false,
    }),
    placeTool({
      id: 'map',
      icon: 'journey',
      type: (editor) => (editor.newItems.mapKind.get() === 'journey' ? 'journey' : 'empathyMap'),
      nameKey: 'command.tool.map',
      cursor: 'copy',
      anchor: 'middle',
      draws: false,
      fresh: (editor) => newMap(editor.newItems.mapKind.get()),
    }),
    imageTool(),
    voteTool(),
  ];
}
