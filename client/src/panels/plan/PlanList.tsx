import { planColumns, sortActions, type PlanColumn, type PlanSort } from '@whoboard/shared/actions/plan.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { useStable } from '../../ui/use-stable.ts';
import type { Leaving } from './CellEditor.tsx';
import { nextInGrid, stepInGrid, type GridPlace } from './grid-keys.ts';
import { editByKey, isTextColumn, personaName } from './plan-cells.ts';
import styles from './PlanList.module.css';
import { PlanRow } from './PlanRow.tsx';

/** The number comes first; it leads to the card. */
const listColumns = ['number', ...planColumns] as const;
export type ListColumn = (typeof listColumns)[number];

/** A cell by what it belongs to, so that it stays the same when rows come, go or change places. */
export interface CellRef {
  readonly id: string;
  readonly column: ListColumn;
}

interface PlanListProps {
  readonly editor: Editor;
  /** Those shown. */
  readonly actions: readonly ActionItem[];
  /** All of them, which gives them their numbers. */
  readonly all: readonly ActionItem[];
  readonly sort: PlanSort | null;
  readonly onSort: (sort: PlanSort | null) => void;
  /** Id of an action whose words shall be written next. */
  readonly wanted: string | null;
  readonly onShow: (id: string) => void;
}

/** The plan as a small spreadsheet: arrows move, Enter writes, Tab goes on, a click on a heading sorts. */
export function PlanList({ editor, actions, all, sort, onSort, wanted, onShow }: PlanListProps) {
  const { t, locale } = useLanguage();
  const gridRef = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<CellRef | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [begun, setBegun] = useState<string | null>(null);
  const rows = useSteadyOrder(
    useMemo(
      () => sortActions(actions, sort, locale, (id) => personaName(editor, id, t)),
      [actions, sort, locale, editor, t],
    ),
    isOpen,
  );
  const numbers = useMemo(() => new Map(all.map(({ id }, index) => [id, index + 1])), [all]);
  const place = placeOf(rows, active);
  const size = { rows: rows.length, columns: listColumns.length };

  const go = useCallback((cell: CellRef, opens = false) => {
    setActive(cell);
    setOpen(opens);
    if (!opens) focusCell(gridRef.current, cell);
  }, []);
  const goTo = (to: GridPlace, opens = false) => {
    const action = rows[to.row];
    const column = listColumns[to.column];
    if (action && column)
      go({ id: action.id, column }, opens && column !== 'number' && mayChange(editor, action.id));
  };
  const leave = (leaving: Leaving) => {
    if (leaving === 'blur') setOpen(false);
    if (leaving === 'blur' || !active || !place) return;
    const next =
      leaving === 'down'
        ? { row: place.row + 1, column: place.column }
        : leaving === 'stay'
          ? place
          : nextInGrid(place, leaving === 'next' ? 1 : -1, size);
    // The field has to give back what is written in it before it goes.
    flushSync(() => setOpen(false));
    goTo(next && next.row < rows.length ? next : place);
  };

  const onLeave = useStable(leave);
  const show = useStable(onShow);

  if (wanted !== null && wanted !== begun && rows.some(({ id }) => id === wanted)) {
    setBegun(wanted);
    setActive({ id: wanted, column: 'what' });
    setOpen(true);
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const action = place && rows[place.row];
    if (isOpen || !place || !action || !active || event.nativeEvent.isComposing) return;
    const { column } = active;
    const isMod = event.ctrlKey || event.metaKey;
    if (isMod && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      editor.history[event.shiftKey ? 'redo' : 'undo']();
      return;
    }
    const to = stepInGrid(event, place, size);
    if (to) {
      event.preventDefault();
      goTo(to);
      return;
    }
    if (event.altKey || isMod) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      if (column === 'number') onShow(action.id);
      else if (mayChange(editor, action.id)) go(active, true);
      return;
    }
    if (column === 'number') return;
    if (editByKey(editor, action, column, event.key)) event.preventDefault();
    else if (
      event.key.length === 1 &&
      event.key !== ' ' &&
      isTextColumn(column) &&
      mayChange(editor, action.id)
    ) {
      // The letter goes into the field, which has the focus when the browser writes it.
      flushSync(() => go(active, true));
    }
  };

  const sortBy = (column: PlanColumn) => {
    if (sort?.column !== column) onSort({ column, direction: 'ascending' });
    else onSort(sort.direction === 'ascending' ? { column, direction: 'descending' } : null);
  };
  const first = rows[0];
  const tabStop = place && active ? active : first ? { id: first.id, column: 'what' as const } : null;
  return (
    <>
      {editor.canEdit && <p className={styles.keys}>{t('plan.keys')}</p>}
      <table
        ref={gridRef}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are written in
        role="grid"
        aria-label={t('plan.title')}
        aria-rowcount={rows.length + 1}
        aria-colcount={listColumns.length}
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        <thead className={styles.part}>
          <tr className={styles.head}>
            <th scope="col" className={styles.number}>
              {t('plan.number')}
            </th>
            {planColumns.map((column) => (
              <Heading
                key={column}
                column={column}
                direction={sort?.column === column ? sort.direction : null}
                onSort={() => sortBy(column)}
              />
            ))}
          </tr>
        </thead>
        <tbody className={styles.part}>
          {rows.map((action) => (
            <PlanRow
              key={action.id}
              editor={editor}
              action={action}
              persona={action.persona === null ? undefined : editor.board.item(action.persona)}
              number={numbers.get(action.id) ?? 0}
              active={active?.id === action.id ? active.column : null}
              tabStop={tabStop?.id === action.id ? tabStop.column : null}
              isOpen={isOpen && active?.id === action.id}
              onPick={go}
              onLeave={onLeave}
              onShow={show}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface HeadingProps {
  readonly column: PlanColumn;
  readonly direction: PlanSort['direction'] | null;
  readonly onSort: () => void;
}

function Heading({ column, direction, onSort }: HeadingProps) {
  const { t } = useLanguage();
  const name = t(`item.action.field.${column}`);
  return (
    <th scope="col" aria-sort={direction ?? 'none'} data-column={column} className={styles.heading}>
      <button
        type="button"
        className={styles.sort}
        aria-label={t('plan.sort', { column: name })}
        onClick={onSort}
      >
        <span>{name}</span>
        {direction && <Icon name={direction === 'ascending' ? 'up' : 'down'} size={14} />}
      </button>
    </th>
  );
}

/** While a cell is open nothing changes places: the row that is written in stays under the hand. */
function useSteadyOrder(sorted: readonly ActionItem[], isHeld: boolean): readonly ActionItem[] {
  const [held, setHeld] = useState<readonly string[] | null>(null);
  if (isHeld && held === null) setHeld(sorted.map(({ id }) => id));
  if (!isHeld && held !== null) setHeld(null);
  return useMemo(() => {
    if (!isHeld || held === null) return sorted;
    const byId = new Map(sorted.map((action) => [action.id, action]));
    const kept = held.flatMap((id) => byId.get(id) ?? []);
    const known = new Set(held);
    return [...kept, ...sorted.filter(({ id }) => !known.has(id))];
  }, [sorted, isHeld, held]);
}

function placeOf(rows: readonly ActionItem[], cell: CellRef | null): GridPlace | null {
  const row = cell ? rows.findIndex(({ id }) => id === cell.id) : -1;
  return cell && row >= 0 ? { row, column: listColumns.indexOf(cell.column) } : null;
}

/** The number's cell holds a button, which takes the focus for it. */
function focusCell(grid: HTMLElement | null, { id, column }: CellRef): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-cell="${id} ${column}"]`);
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
