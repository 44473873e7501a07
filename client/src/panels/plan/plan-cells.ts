import type { PlanColumn } from '@whoboard/shared/actions/plan.ts';
import { actionStatuses, levelOf } from '@whoboard/shared/actions/scales.ts';
import { setFields } from '@whoboard/shared/board/edits/items.ts';
import { setText } from '@whoboard/shared/board/edits/text.ts';
import type { Translate } from '@whoboard/shared/i18n/translate.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import { mayChange } from '../../model/rights.ts';
import type { Editor } from '../../model/editor.ts';

const textColumns = ['what', 'stage', 'owner', 'channel', 'tone', 'content', 'frequency'] as const;
export type TextColumn = (typeof textColumns)[number];

/** Whether a column holds a text that several people can write at once. */
export function isTextColumn(column: PlanColumn): column is TextColumn {
  return (textColumns as readonly PlanColumn[]).includes(column);
}

/** A day in figures, short enough for a table. */
export function shortDate(isoDay: string, locale: string): string {
  const [year, month, day] = isoDay.split('-').map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(date);
}

/** The name of the persona that an action is for; empty for none. */
export function personaName(editor: Editor, id: string | null, t: Translate): string {
  if (id === null) return '';
  const item = editor.board.item(id);
  if (item?.type !== 'persona') return t('action.personaGone');
  return item.firstName.trim() || t('persona.text.unnamed');
}

/** What a cell says. */
export function cellText(
  editor: Editor,
  action: ActionItem,
  column: PlanColumn,
  t: Translate,
  locale: string,
): string {
  switch (column) {
    case 'persona':
      return personaName(editor, action.persona, t);
    case 'due':
      return action.due === null ? '' : shortDate(action.due, locale);
    case 'impact':
    case 'effort':
      return action[column] === null ? '' : String(action[column]);
    case 'status':
      return t(`action.status.${action.status}`);
    default:
      return action[column].trim();
  }
}

/**
 * What a key does in a cell without opening it: digits set impact and effort, the space bar goes on to the next status,
 * Delete empties.
 * @returns whether it did something
 */
export function editByKey(editor: Editor, action: ActionItem, column: PlanColumn, key: string): boolean {
  const values = valuesByKey(action, column, key);
  if (!values || !mayChange(editor, action.id)) return false;
  editor.board.change((doc) => {
    if (isTextColumn(column)) setText(doc, action.id, [column], '');
    else setFields(doc, action.id, values);
  });
  return true;
}

function valuesByKey(action: ActionItem, column: PlanColumn, key: string): Partial<ActionItem> | null {
  const empties = key === 'Delete' || key === 'Backspace';
  if (column === 'impact' || column === 'effort') {
    const level = levelOf(key);
    return level !== null ? { [column]: level } : empties ? { [column]: null } : null;
  }
  if (column === 'status') {
    const next = (actionStatuses.indexOf(action.status) + 1) % actionStatuses.length;
    return key === ' ' ? { status: actionStatuses[next]! } : null;
  }
  if (!empties) return null;
  return column === 'due' || column === 'persona' ? { [column]: null } : {};
}
