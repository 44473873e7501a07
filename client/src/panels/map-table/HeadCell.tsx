import type { TableHeading } from '@whoboard/shared/lanes/map-table.ts';
import { useT } from '../../ui/language.tsx';
import { cellId, type CellKey } from './cell-key.ts';
import { CellWriter, type Leaving } from './CellWriter.tsx';
import styles from './MapGrid.module.css';

interface HeadCellProps {
  readonly scope: 'row' | 'col';
  readonly cell: CellKey;
  readonly heading: TableHeading;
  readonly isTabStop: boolean;
  /** What is being written in it, or null. */
  readonly written: string | null;
  readonly onPick: (cell: CellKey) => void;
  readonly onWrite: (cell: CellKey) => void;
  readonly onLeave: (leaving: Leaving, text: string) => void;
}

/** The name of a stage or a lane. */
export function HeadCell({
  scope,
  cell,
  heading,
  isTabStop,
  written,
  onPick,
  onWrite,
  onLeave,
}: HeadCellProps) {
  const t = useT();
  return (
    <th
      scope={scope}
      className={scope === 'col' ? styles.stage : styles.lane}
      data-cell={cellId(cell)}
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => onPick(cell)}
      onDoubleClick={() => onWrite(cell)}
    >
      {written === null ? (
        heading.name
      ) : (
        <CellWriter
          label={t(scope === 'col' ? 'mapTable.stage' : 'mapTable.lane', { name: heading.name })}
          text={written}
          isName
          onLeave={onLeave}
        />
      )}
    </th>
  );
}
