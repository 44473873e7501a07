import type { Editor } from '../model/editor.ts';
import { defineCommand } from './define.ts';

/** The steps of the zoom keys. */
const stops = [0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4] as const;

function zoomToStop(editor: Editor, by: 1 | -1): void {
  const { zoom } = editor.camera.view.get();
  const next =
    by === 1 ? stops.find((stop) => stop > zoom * 1.01) : stops.findLast((stop) => stop < zoom * 0.99);
  if (next !== undefined) editor.camera.zoomTo(next);
}

export const zoomIn = defineCommand({
  id: 'view.zoomIn',
  nameKey: 'command.view.zoomIn',
  group: 'view',
  icon: 'zoomIn',
  shortcuts: ['+', 'Mod++'],
  edits: false,
  run: (editor) => zoomToStop(editor, 1),
});

export const zoomOut = defineCommand({
  id: 'view.zoomOut',
  nameKey: 'command.view.zoomOut',
  group: 'view',
  icon: 'zoomOut',
  shortcuts: ['-', 'Mod+-'],
  edits: false,
  run: (editor) => zoomToStop(editor, -1),
});

export const zoomTo100 = defineCommand({
  id: 'view.zoom100',
  nameKey: 'command.view.zoom100',
  group: 'view',
  shortcuts: ['0', 'Mod+0'],
  edits: false,
  run: (editor) => editor.camera.zoomTo(1),
});

export const fit = defineCommand({
  id: 'view.fit',
  nameKey: 'command.view.fit',
  group: 'view',
  icon: 'fit',
  shortcuts: ['Shift+1'],
  edits: false,
  run(editor) {
    const bounds = editor.scene.bounds();
    if (bounds) editor.camera.show(bounds);
  },
});

export const zoomToSelection = defineCommand({
  id: 'view.zoomToSelection',
  nameKey: 'command.view.zoomToSelection',
  group: 'view',
  icon: 'zoomToSelection',
  shortcuts: ['Shift+2'],
  edits: false,
  isEnabled: (editor) => editor.selection.ids.get().size > 0,
  run(editor) {
    const bounds = editor.board.boundsOf(editor.selection.ids.get());
    if (bounds) editor.camera.show(bounds, { maxZoom: 1.5 });
  },
});
