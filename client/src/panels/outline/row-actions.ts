import { addEntry, moveEntry, removeEntry } from '@whoboard/shared/board/edits/lists.ts';
import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import type { MenuEntry, MenuGroup } from '../../ui/Menu.tsx';
import { menuEntry } from '../command-words.ts';
import { idsWithField } from '../properties/ids-with-field.ts';
import { stepEntry } from '../step-entry.ts';
import { entryGroups, type OutlineRow } from './outline-rows.ts';

/** What can be done with a line of the outline, beside moving through it. */
export interface RowActions {
  edit(row: OutlineRow): void;
  /** Adds a line to the list at or around this one, and begins to write in it. */
  addLine(row: OutlineRow): void;
  remove(row: OutlineRow): void;
  moveLine(row: OutlineRow, by: 1 | -1): void;
  moveInto(row: OutlineRow): void;
  color(row: OutlineRow): void;
  showProperties(row: OutlineRow): void;
}

/** The list that a new line of this row would go to. */
function listFor(row: OutlineRow): OutlineRow['list'] {
  return row.list ?? row.entry?.list ?? null;
}

/** @returns the id of the new entry, or null when the list is gone */
export function addLineAt(editor: Editor, row: OutlineRow): string | null {
  const list = listFor(row);
  if (!list) return null;
  const place = row.entry ? { after: row.entry.entryId } : {};
  return editor.board.change((doc) => addEntry(doc, row.itemId, list, { ...row.newEntryValues }, place));
}

export function removeRow(editor: Editor, row: OutlineRow): void {
  const { entry } = row;
  if (entry) editor.board.change((doc) => removeEntry(doc, row.itemId, entry.list, entry.entryId));
  else if (row.isItem) {
    editor.selection.set([row.itemId]);
    editor.commands.run('edit.delete');
  }
}

/** Moves an entry one up or down, at the ends into the neighbouring part of its list (another section). */
export function moveRow(editor: Editor, row: OutlineRow, by: 1 | -1): void {
  const { entry, itemId } = row;
  const item = editor.board.item(itemId);
  if (!entry || !item) return;
  const groups = entryGroups(item, entry.list, editor.drawContext().t);
  const step = stepEntry(
    groups.map(({ entryIds }) => entryIds),
    entry.entryId,
    by,
  );
  if (!step) return;
  const { values } = groups[step.group]!;
  editor.board.change((doc) => moveEntry(doc, itemId, entry.list, entry.entryId, step.place, values));
}

/** The menu of a line. */
export function rowMenu(
  editor: Editor,
  row: OutlineRow,
  actions: RowActions,
  t: Translate,
): readonly MenuGroup[] {
  const canChange = mayChange(editor, row.itemId);
  const entry = (
    id: string,
    label: string,
    icon: MenuEntry['icon'],
    run: () => void,
    keys?: string,
  ): MenuEntry => ({
    id,
    label,
    icon,
    keys,
    run,
    isDisabled: !canChange,
  });
  const writing: MenuEntry[] = [];
  if (row.path) writing.push(entry('edit', t('command.edit.text'), 'edit', () => actions.edit(row), '↵'));
  if (listFor(row)) {
    writing.push(entry('add', t('app.outline.addLine'), 'plus', () => actions.addLine(row), '+'));
  }
  if (row.entry) {
    writing.push(
      entry('up', t('app.outline.moveUp'), 'up', () => actions.moveLine(row, -1), 'Alt+↑'),
      entry('down', t('app.outline.moveDown'), 'down', () => actions.moveLine(row, 1), 'Alt+↓'),
      {
        ...entry('remove', t('app.outline.removeLine'), 'delete', () => actions.remove(row)),
        isDanger: true,
      },
    );
  }
  if (!row.isItem) return [{ id: 'writing', entries: writing }];
  const hasColor = idsWithField(editor, [row.itemId], 'color').length > 0;
  return [
    { id: 'writing', entries: writing },
    {
      id: 'item',
      entries: [
        ...(hasColor ? [entry('color', t('app.outline.color'), 'color', () => actions.color(row), 'C')] : []),
        entry('into', t('app.outline.moveInto'), 'frame', () => actions.moveInto(row), 'M'),
        {
          ...entry('properties', t('command.view.properties'), 'properties', () =>
            actions.showProperties(row),
          ),
          isDisabled: false,
        },
        ...menuEntry(editor, 'edit.duplicate', t),
        ...menuEntry(editor, 'edit.delete', t).map((item) => ({ ...item, isDanger: true })),
      ],
    },
  ];
}
