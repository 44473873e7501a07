import { defineCommand } from './define.ts';

export const undo = defineCommand({
  id: 'edit.undo',
  nameKey: 'command.edit.undo',
  group: 'edit',
  icon: 'undo',
  shortcuts: ['Mod+Z'],
  edits: true,
  isEnabled: (editor) => editor.history.canUndo.get(),
  run: (editor) => editor.history.undo(),
});

export const redo = defineCommand({
  id: 'edit.redo',
  nameKey: 'command.edit.redo',
  group: 'edit',
  icon: 'redo',
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  edits: true,
  isEnabled: (editor) => editor.history.canRedo.get(),
  run: (editor) => editor.history.redo(),
});
