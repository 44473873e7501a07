import type { Item } from '@whoboard/shared/items/index.ts';
import { renameInMap } from '@whoboard/shared/lanes/edits.ts';
import { linesToWrite, setCell, type CellBefore } from '@whoboard/shared/lanes/cell-writing.ts';
import type { CellLine } from '@whoboard/shared/lanes/line-edits.ts';
import { onlyMatching } from '@whoboard/shared/lanes/map-filter.ts';
import { lineOf, mapTable, slotAt } from '@whoboard/shared/lanes/map-table.ts';
import { cellsOfClipboard, pasteBlock } from '@whoboard/shared/lanes/paste-block.ts';
import { useCallback, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import { useStable } from '../../ui/use-stable.ts';
import { nextInGrid, stepInGrid, type GridPlace } from '../plan/grid-keys.ts';
import { useFilteredMap } from '../maps/use-filtered-map.ts';
import { cellId, headKey, type CellKey } from './cell-key.ts';
import { ownWords, wordsOf } from './cell-words.ts';
import type { Leaving } from './CellWriter.tsx';
import { MapRow } from './MapRow.tsx';
import { HeadCell } from './HeadCell.tsx';
import styles from './MapGrid.module.css';
import type { LiveMap } from './use-map.ts';
import { useSlices } from './use-slices.ts';

/** A cell that is being written in. */
interface Writing extends CellKey {
  /** What the field begins with: what stood there, and the letter that opened it. */
  readonly text: string;
  readonly before: string;
  /** What is written, as it was at first. */
  readonly lines: CellBefore;
}

interface MapGridProps {
  readonly editor: Editor;
  readonly live: LiveMap;
  readonly name: string;
}

/** The table: arrows move, Enter writes, Tab goes on, a block of a spreadsheet is pasted from a cell on. */
export function MapGrid({ editor, live, name }: MapGridProps) {
  const t = useT();
  const gridRef = useRef<HTMLTableElement>(null);
  const [active, setActive] = useState<CellKey | null>(null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const filtered = useFilteredMap(editor, live.map, live.children);
  const { map, children } = useMemo(
    () => (filtered ? onlyMatching(live.map, live.children, filtered) : live),
    [live, filtered],
  );
  const table = useMemo(() => mapTable(map, children, t), [map, children, t]);
  const { rows, columns, cells } = table;
  const [shownRows, showAllRows] = useSlices(rows.length);
  const rowKeys = [headKey, ...rows.map(({ id }) => id)];
  const columnKeys = [headKey, ...columns.map(({ id }) => id)];
  const size = { rows: rowKeys.length, columns: columnKeys.length };
  const place = active
    ? { row: rowKeys.indexOf(active.row), column: columnKeys.indexOf(active.column) }
    : null;
  const isThere = place !== null && place.row >= 0 && place.column >= 0;
  const at = isThere ? place : { row: Math.min(1, rows.length), column: Math.min(1, columns.length) };
  const tabStop: CellKey = { row: rowKeys[at.row]!, column: columnKeys[at.column]! };
  const canChange = mayChange(editor, map.id);

  const change = (edit: () => void) => {
    try {
      edit();
    } catch (error) {
      editor.notices.tellError(error);
    }
  };
  const laneAt = (row: string) =>
    map.type === 'journey' ? map.lanes.find(({ id }) => id === row) : undefined;
  const linesIn = ({ row, column }: CellKey): CellBefore => ({
    own: ownWords(editor, map, row, column, t),
    notes: linesOf(editor, cells.get(slotAt(map, row, column)) ?? []),
  });
  const words = wordsOf(editor, t);
  /** Begins to write, where there is something that can be written. */
  const begin = (key: CellKey, typed?: string) => {
    const isHeadRow = key.row === headKey;
    const isHeadColumn = key.column === headKey;
    if (!canChange || key.row === '' || key.column === '' || (isHeadRow && isHeadColumn)) return;
    if (isHeadRow && map.type !== 'journey') return;
    const own = isHeadRow
      ? columns.find(({ id }) => id === key.column)?.ownName
      : isHeadColumn
        ? rows.find(({ id }) => id === key.row)?.ownName
        : undefined;
    const lines = own === undefined ? linesIn(key) : { own: [], notes: [] };
    const before = own ?? linesToWrite(lines, laneAt(key.row));
    const isName = own !== undefined;
    const text = typed === undefined ? before : isName || before === '' ? typed : `${before}\n${typed}`;
    setActive(key);
    setWriting({ ...key, text, before, lines });
  };
  const keep = ({ row, column, lines }: Writing, text: string) =>
    change(() =>
      editor.board.change((doc) => {
        if (row === headKey) renameInMap(doc, map.id, 'stages', column, text.trim());
        else if (column === headKey) renameInMap(doc, map.id, 'lanes', row, text.trim());
        else setCell(doc, { map: map.id, lane: row, stage: column, words }, lines, text, editor.me.id);
      }),
    );
  const go = (to: GridPlace) => {
    const key = { row: rowKeys[to.row]!, column: columnKeys[to.column]! };
    if (to.row > shownRows) flushSync(showAllRows);
    setActive(key);
    focusCell(gridRef.current, key);
  };
  const leave = (leaving: Leaving, text: string) => {
    if (!writing) return;
    if (leaving !== 'drop' && text !== writing.before) keep(writing, text);
    if (leaving === 'blur') {
      setWriting(null);
      return;
    }
    flushSync(() => setWriting(null));
    const next =
      leaving === 'next' || leaving === 'previous'
        ? nextInGrid(at, leaving === 'next' ? 1 : -1, size)
        : leaving === 'down' && at.row + 1 < size.rows
          ? { row: at.row + 1, column: at.column }
          : null;
    go(next ?? at);
  };
  const onPick = useCallback((key: CellKey) => setActive(key), []);
  const onWrite = useStable((key: CellKey) => begin(key));
  const onLeave = useStable(leave);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (writing || event.nativeEvent.isComposing) return;
    const isMod = event.ctrlKey || event.metaKey;
    if (isMod && event.key.toLowerCase() === 'z') {
      event.preventDefault();
      editor.history[event.shiftKey ? 'redo' : 'undo']();
      return;
    }
    const to = stepInGrid(event, at, size);
    if (to) {
      event.preventDefault();
      go(to);
      return;
    }
    if (event.altKey || isMod) return;
    if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      begin(tabStop);
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      empty(tabStop);
    } else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      begin(tabStop, event.key);
    }
  };
  const empty = ({ row, column }: CellKey) => {
    if (!canChange || row === headKey || column === headKey || row === '' || column === '') return;
    const lines = linesIn({ row, column });
    if (lines.own.length + lines.notes.length === 0) return;
    change(() =>
      editor.board.change((doc) => setCell(doc, { map: map.id, lane: row, stage: column, words }, lines, '')),
    );
  };
  const onPaste = (event: ClipboardEvent) => {
    if (writing || !canChange) return;
    const text = event.clipboardData.getData('text/plain');
    if (text.trim() === '') return;
    event.preventDefault();
    event.stopPropagation();
    // Rows that a filter hides count, too.
    const row = live.map.lanes.findIndex(({ id }) => id === tabStop.row);
    const from = { row, column: at.column - 1 };
    change(() => {
      const { entries, names } = editor.board.change((doc) =>
        pasteBlock(doc, map.id, from, cellsOfClipboard(text), words, editor.me.id),
      );
      const count = entries + names;
      const told = count > 0 ? t('mapTable.pasted', { count }) : t('mapTable.pastedNothing');
      editor.notices.tell({ text: told, tone: count > 0 ? 'success' : 'info' });
    });
  };
  const shared = { editor, map, onPick, onWrite, onLeave };
  return (
    <div className={styles.scroll}>
      <table
        ref={gridRef}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- its cells are written in
        role="grid"
        aria-label={name}
        aria-readonly={!canChange}
        aria-rowcount={size.rows}
        className={styles.grid}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <thead>
          <tr>
            <th
              scope="col"
              className={styles.corner}
              data-cell={cellId({ row: headKey, column: headKey })}
              tabIndex={tabStop.row === headKey && tabStop.column === headKey ? 0 : -1}
              onFocus={() => onPick({ row: headKey, column: headKey })}
            >
              {t('mapTable.corner')}
            </th>
            {columns.map((column) => (
              <HeadCell
                key={column.id}
                {...shared}
                scope="col"
                cell={{ row: headKey, column: column.id }}
                heading={column}
                isTabStop={tabStop.row === headKey && tabStop.column === column.id}
                written={writing?.row === headKey && writing.column === column.id ? writing.text : null}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownRows).map((row) => (
            <MapRow
              key={row.id}
              {...shared}
              row={row}
              columns={columns}
              cells={cells}
              tabStop={tabStop.row === row.id ? tabStop.column : null}
              writing={writing?.row === row.id ? writing.column : null}
              text={writing?.row === row.id ? writing.text : ''}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The notes that this person may write, each as a line. */
function linesOf(editor: Editor, items: readonly Item[]): readonly CellLine[] {
  return items.flatMap((item) =>
    item.type === 'note' && mayChange(editor, item.id) ? [{ id: item.id, text: lineOf(item.text) }] : [],
  );
}

function focusCell(grid: HTMLElement | null, key: CellKey): void {
  const cell = grid?.querySelector<HTMLElement>(`[data-cell="${cellId(key)}"]`);
  cell?.focus({ preventScroll: true });
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
