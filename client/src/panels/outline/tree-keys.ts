import type { KeyboardEvent } from 'react';
import type { Editor } from '../../model/editor.ts';
import type { OutlineModel } from './outline-model.ts';
import type { OutlineRow } from './outline-rows.ts';
import type { RowActions } from './row-actions.ts';
import type { TreeFocus } from './use-tree-focus.ts';

interface Tree {
  readonly editor: Editor;
  readonly rows: readonly OutlineRow[];
  readonly model: OutlineModel;
  readonly actions: RowActions;
  readonly focus: TreeFocus;
  readonly onClose: () => void;
}

/** A key on a line of the outline. @returns whether it meant something here */
export function treeKey(event: KeyboardEvent, row: OutlineRow, tree: Tree): boolean {
  if (event.ctrlKey || event.metaKey) return false;
  if (event.altKey) return altKey(event.key, row, tree);
  return moveKey(event.key, row, tree) || actionKey(event, row, tree);
}

function altKey(key: string, row: OutlineRow, { actions }: Tree): boolean {
  if (!row.entry || (key !== 'ArrowUp' && key !== 'ArrowDown')) return false;
  actions.moveLine(row, key === 'ArrowUp' ? -1 : 1);
  return true;
}

function moveKey(key: string, row: OutlineRow, { rows, model, focus }: Tree): boolean {
  const at = rows.indexOf(row);
  const goTo = (index: number): boolean => {
    const next = rows[Math.min(Math.max(index, 0), rows.length - 1)];
    if (next) focus.goTo(next.key);
    return true;
  };
  switch (key) {
    case 'ArrowDown':
      if (at === rows.length - 1) model.showMore();
      return goTo(at + 1);
    case 'ArrowUp':
      return goTo(at - 1);
    case 'PageDown':
      return goTo(at + 10);
    case 'PageUp':
      return goTo(at - 10);
    case 'Home':
      return goTo(0);
    case 'End':
      return goTo(rows.length - 1);
    case 'ArrowRight':
      if (row.isExpanded === false) model.setExpanded(row.key, true);
      else if (row.isExpanded) goTo(at + 1);
      return true;
    case 'ArrowLeft':
      if (row.isExpanded) model.setExpanded(row.key, false);
      else {
        const parent = rows.slice(0, at).findLast((other) => other.level < row.level);
        if (parent) focus.goTo(parent.key);
      }
      return true;
    default:
      return false;
  }
}

function actionKey(event: KeyboardEvent, row: OutlineRow, { actions, onClose, editor }: Tree): boolean {
  switch (event.key) {
    case 'Enter':
    case 'F2':
      if (row.path) actions.edit(row);
      else actions.addLine(row);
      return true;
    case ' ':
      editor.selection.toggle(row.itemId);
      return true;
    case '+':
    case 'Insert':
      actions.addLine(row);
      return true;
    case 'Delete':
    case 'Backspace':
      actions.remove(row);
      return true;
    case 'm':
    case 'M':
      actions.moveInto(row);
      return true;
    case 'c':
    case 'C':
      actions.color(row);
      return true;
    case 'ContextMenu':
      return openMenu(event);
    case 'F10':
      return event.shiftKey && openMenu(event);
    case 'Escape':
      onClose();
      return true;
    default:
      return false;
  }
}

function openMenu(event: KeyboardEvent): boolean {
  const line = event.target instanceof Element ? event.target.closest('[data-line]') : null;
  line?.querySelector<HTMLElement>('[data-line-menu] button')?.click();
  return true;
}
