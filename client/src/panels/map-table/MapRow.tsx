import type { Item } from '@whoboard/shared/items/index.ts';
import { contentOfLane } from '@whoboard/shared/lanes/lane-types.ts';
import type { MapItem } from '@whoboard/shared/lanes/map-layout.ts';
import { slotAt, type TableHeading } from '@whoboard/shared/lanes/map-table.ts';
import { memo, type MouseEvent } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import { itemTint } from '../item-tint.ts';
import { itemWords, ownWords } from './cell-words.ts';
import { cellId, headKey, type CellKey } from './cell-key.ts';
import { CellWriter, type Leaving } from './CellWriter.tsx';
import { HeadCell } from './HeadCell.tsx';
import styles from './MapGrid.module.css';

interface MapRowProps {
  readonly editor: Editor;
  readonly map: MapItem;
  readonly row: TableHeading;
  readonly columns: readonly TableHeading[];
  readonly cells: ReadonlyMap<string, readonly Item[]>;
  /** The column of the cell that Tab reaches, in this row. */
  readonly tabStop: string | null;
  /** The column of the cell that is written in, in this row. */
  readonly writing: string | null;
  readonly text: string;
  readonly onPick: (cell: CellKey) => void;
  readonly onWrite: (cell: CellKey) => void;
  readonly onLeave: (leaving: Leaving, text: string) => void;
}

/** A lane of the table. */
export const MapRow = memo(function MapRow({
  editor,
  map,
  row,
  columns,
  cells,
  tabStop,
  writing,
  text,
  onPick,
  onWrite,
  onLeave,
}: MapRowProps) {
  const t = useT();
  const shared = { onPick, onWrite, onLeave };
  const lane = map.type === 'journey' ? map.lanes.find(({ id }) => id === row.id) : undefined;
  const content = lane ? contentOfLane(lane.type) : 'notes';
  const hint = content === 'notes' ? '' : t(`mapTable.hint.${content}`);
  return (
    <tr>
      <HeadCell
        {...shared}
        scope="row"
        cell={{ row: row.id, column: headKey }}
        heading={row}
        isTabStop={tabStop === headKey}
        written={writing === headKey ? text : null}
      />
      {columns.map((column) => {
        const cell = { row: row.id, column: column.id };
        const items = cells.get(slotAt(map, row.id, column.id)) ?? [];
        const own = ownWords(editor, map, row.id, column.id, t);
        // What cannot be written as a line stays in sight.
        const others = items.filter(({ id, type }) => type !== 'note' || !mayChange(editor, id));
        return (
          <td
            key={column.id}
            className={styles.cell}
            data-cell={cellId(cell)}
            tabIndex={tabStop === column.id ? 0 : -1}
            onFocus={() => onPick(cell)}
            onClick={(event) => {
              if (isTap(event) && writing !== column.id) onWrite(cell);
            }}
            onDoubleClick={() => onWrite(cell)}
          >
            {writing === column.id ? (
              <>
                <Notes items={others} />
                <CellWriter
                  label={t('mapTable.cell', { lane: row.name, stage: column.name })}
                  hint={hint}
                  text={text}
                  onLeave={onLeave}
                />
              </>
            ) : (
              <>
                {own.map((line, index) => (
                  <p key={index} className={styles.own}>
                    {line.text}
                  </p>
                ))}
                <Notes items={items} />
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/** A finger has no double-click and no keys: one tap writes. */
function isTap({ nativeEvent }: MouseEvent): boolean {
  return 'pointerType' in nativeEvent && nativeEvent.pointerType === 'touch';
}

function Notes({ items }: { readonly items: readonly Item[] }) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {items.map((item) => (
        <li key={item.id} className={styles.note} style={{ borderColor: itemTint(item) ?? undefined }}>
          {itemWords(item, t)}
        </li>
      ))}
    </ul>
  );
}
