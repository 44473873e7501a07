import type { ResultsCell, ResultsRow, ResultsTable } from '@whoboard/shared/results/results-model.ts';
import type { TargetId } from '@whoboard/shared/voting/target.ts';
import type { ReactNode } from 'react';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { useT } from '../../ui/language.tsx';
import { usePhone } from '../../ui/use-media.ts';
import styles from './Results.module.css';

interface ResultsTableViewProps {
  readonly table: ResultsTable;
  readonly onGo: (target: TargetId) => void;
  /** Left out for those who decide nothing. */
  readonly onDecide?: ((decides: NonNullable<ResultsRow['decides']>) => void) | undefined;
}

/**
 * A table of the results; what is still on the board is one press away. On a phone, where columns have no room, a list:
 * the words of each row, and its facts below them.
 */
export function ResultsTableView(props: ResultsTableViewProps) {
  const isPhone = usePhone();
  return isPhone ? <RowList {...props} /> : <WideTable {...props} />;
}

/** The column whose words need the most room. */
function mainColumn({ columns }: ResultsTable): number {
  const shares = columns.map(({ share }) => share);
  return shares.indexOf(Math.max(...shares));
}

function WideTable({ table, onGo, onDecide }: ResultsTableViewProps) {
  const { name, columns, rows } = table;
  const main = mainColumn(table);
  const alignOf = (index: number) => (columns[index]!.align === 'right' ? styles.number : undefined);
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <caption className={styles.caption}>{name}</caption>
        <thead>
          <tr>
            {columns.map(({ title }, index) => (
              <th key={index} scope="col" className={alignOf(index)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              {row.cells.map((cell, index) => (
                <td key={index} className={cx(alignOf(index), index === main && styles.main)}>
                  <Words cell={cell} onGo={onGo} />
                  {index === main && <Decide row={row} onDecide={onDecide} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowList({ table, onGo, onDecide }: ResultsTableViewProps) {
  const { name, columns, rows } = table;
  const main = mainColumn(table);
  const fact = (cell: ResultsCell, index: number): ReactNode =>
    index === main || cell.text === '' ? null : (
      <div key={index} className={styles.fact}>
        <dt className={styles.factName}>{columns[index]!.title}</dt>
        <dd className={styles.factWords}>
          <Words cell={cell} onGo={onGo} />
        </dd>
      </div>
    );
  return (
    <ul className={styles.frame} aria-label={name}>
      {rows.map((row) => (
        <li key={row.key} className={styles.row}>
          <Words cell={row.cells[main]!} onGo={onGo} />
          <dl className={styles.facts}>{row.cells.map(fact)}</dl>
          <Decide row={row} onDecide={onDecide} />
        </li>
      ))}
    </ul>
  );
}

function Decide({
  row: { decides },
  onDecide,
}: Pick<ResultsTableViewProps, 'onDecide'> & { row: ResultsRow }) {
  const t = useT();
  if (!decides || (!decides.isDecided && !onDecide)) return null;
  return (
    <span className={styles.decide}>
      {decides.isDecided ? (
        <span className={styles.decided}>{t('decision.decided')}</span>
      ) : (
        <Button
          size="small"
          icon="decision"
          aria-label={t('decision.decideThis', { label: decides.label })}
          onPress={() => onDecide?.(decides)}
        >
          {t('decision.decide')}
        </Button>
      )}
    </span>
  );
}

function Words({ cell, onGo }: { readonly cell: ResultsCell; readonly onGo: (target: TargetId) => void }) {
  const t = useT();
  const { text, target, tone } = cell;
  const look = cx(styles.words, styles[tone]);
  if (target === null) return <span className={look}>{text}</span>;
  return (
    <button
      type="button"
      className={cx(look, styles.link)}
      aria-label={t('results.go', { text })}
      onClick={() => onGo(target)}
    >
      {text}
    </button>
  );
}
