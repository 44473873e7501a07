import type { Command } from '../model/command.ts';
import { makeOfSelection, makeOfStatement, toggleDone } from './action-commands.ts';
import * as arrange from './arrange-commands.ts';
import { copy, cut, paste } from './clipboard-commands.ts';
import { insertDecision } from './decision-commands.ts';
import { dropLine, linkTo, stateFrom } from './evidence-commands.ts';
import { redo, undo } from './history-commands.ts';
import * as insert from './insert-commands.ts';
import { personaCommands } from './persona-commands.ts';
import * as selection from './selection-commands.ts';
import { sessionCommands } from './session-commands.ts';
import { newEntry, removeListEntry } from './text-commands.ts';
import { toolCommands } from './tool-commands.ts';
import * as view from './view-commands.ts';

/** The commands of the board itself, in the order in which help and palette list them. */
export const boardCommands: readonly Command[] = [
  undo,
  redo,
  selection.editText,
  selection.deleteSelection,
  selection.duplicate,
  copy,
  cut,
  paste,
  selection.selectAll,
  selection.selectNext,
  selection.selectPrevious,
  selection.escape,
  insert.insertNote,
  insert.insertNeighbour,
  insert.insertText,
  insert.insertFrame,
  ...personaCommands,
  insert.insertInterview,
  insert.insertPanelTracker,
  insert.insertInventory,
  insert.insertAction,
  insertDecision,
  ...insert.insertMaps,
  insert.insertImage,
  insert.add,
  ...toolCommands,
  arrange.toFront,
  arrange.toBack,
  arrange.lock,
  arrange.unlock,
  ...arrange.colors,
  ...arrange.nudges,
  arrange.move,
  arrange.moveInto,
  arrange.resize,
  newEntry,
  removeListEntry,
  dropLine,
  stateFrom,
  linkTo,
  makeOfSelection,
  makeOfStatement,
  toggleDone,
  view.zoomIn,
  view.zoomOut,
  view.zoomTo100,
  view.fit,
  view.zoomToSelection,
  ...sessionCommands,
];
