import { planColumns, type PlanColumn } from '../actions/plan.ts';
import type { Locale } from '../board/schema.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ActionItem, Item } from '../items/index.ts';
import { guardCell, writeCsv } from './csv.ts';

interface ActionCsvOptions {
  /** All actions of the board in order, which gives them their numbers. */
  readonly all: readonly ActionItem[];
  /** Of the sign between cells. */
  readonly locale: Locale;
  /** For the headings and words. */
  readonly t: Translate;
  readonly item: (id: string) => Item | undefined;
}

/**
 * Actions as CSV for spreadsheets, days as ISO dates, personas by their names. Comes back through `actionsFromTable`.
 */
export function exportActionsCsv(
  actions: readonly ActionItem[],
  { all, locale, t, item }: ActionCsvOptions,
): string {
  const numbers = new Map(all.map(({ id }, index) => [id, index + 1]));
  const header = [t('plan.number'), ...planColumns.map((column) => t(`item.action.field.${column}`))];
  const rows = actions.map((action) => [
    String(numbers.get(action.id) ?? ''),
    ...planColumns.map((column) => guardCell(cellOf(action, column, t, item))),
  ]);
  return writeCsv([header, ...rows], locale);
}

function cellOf(
  action: ActionItem,
  column: PlanColumn,
  t: Translate,
  item: ActionCsvOptions['item'],
): string {
  switch (column) {
    case 'persona': {
      const persona = action.persona === null ? undefined : item(action.persona);
      return persona?.type === 'persona' ? persona.firstName.trim() : '';
    }
    case 'impact':
    case 'effort':
      return action[column] === null ? '' : String(action[column]);
    case 'due':
      return action.due ?? '';
    case 'status':
      return t(`action.status.${action.status}`);
    default:
      return action[column];
  }
}
