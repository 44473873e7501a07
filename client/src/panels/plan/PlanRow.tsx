import { isOverdue, planColumns, type PlanColumn } from '@whoboard/shared/actions/plan.ts';
import { levels } from '@whoboard/shared/actions/scales.ts';
import type { ActionItem, Item } from '@whoboard/shared/items/index.ts';
import { memo } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Hidden } from '../../ui/Hidden.tsx';
import { useLanguage } from '../../ui/language.tsx';
import { StatusSign } from '../action/StatusSign.tsx';
import { KindSign } from '../persona/KindSign.tsx';
import { CellEditor, type Leaving } from './CellEditor.tsx';
import { cellText } from './plan-cells.ts';
import type { CellRef, ListColumn } from './PlanList.tsx';
import styles from './PlanList.module.css';

interface PlanRowProps {
  readonly editor: Editor;
  readonly action: ActionItem;
  /** The card that it is for, so that the row follows its name. */
  readonly persona: Item | undefined;
  readonly number: number;
  /** The column of the cell that keys go to, in this row. */
  readonly active: ListColumn | null;
  /** The column of the cell that Tab reaches. */
  readonly tabStop: ListColumn | null;
  readonly isOpen: boolean;
  readonly onPick: (cell: CellRef, opens?: boolean) => void;
  readonly onLeave: (leaving: Leaving) => void;
  readonly onShow: (id: string) => void;
}

/** An action of the list; on a phone its cells stand one below the other. */
export const PlanRow = memo(function PlanRow({
  editor,
  action,
  persona,
  number,
  active,
  tabStop,
  isOpen,
  onPick,
  onLeave,
  onShow,
}: PlanRowProps) {
  const { t, locale } = useLanguage();
  const what = action.what.trim() || t('action.untitled');
  const canChange = mayChange(editor, action.id);
  const isLate = isOverdue(action, editor.drawContext().today);
  return (
    <tr className={styles.row} data-status={action.status} aria-label={what}>
      <th scope="row" className={styles.number}>
        <button
          type="button"
          className={styles.show}
          data-cell={`${action.id} number`}
          tabIndex={tabStop === 'number' ? 0 : -1}
          aria-label={t('plan.showOne', { text: what })}
          title={t('plan.show')}
          onFocus={() => active !== 'number' && onPick({ id: action.id, column: 'number' })}
          onClick={() => onShow(action.id)}
        >
          {number}
        </button>
      </th>
      {planColumns.map((column) => {
        const text = cellText(editor, action, column, t, locale);
        const name = t(`item.action.field.${column}`);
        const opened = isOpen && active === column;
        const label = t('plan.cell', { column: name, text: text || t('plan.cellEmpty') });
        return (
          <td
            key={column}
            data-cell={`${action.id} ${column}`}
            data-column={column}
            data-empty={text === '' || undefined}
            data-late={(column === 'due' && isLate) || undefined}
            className={styles.cell}
            tabIndex={opened ? undefined : tabStop === column ? 0 : -1}
            aria-label={opened ? undefined : label}
            data-readonly={!canChange || undefined}
            onFocus={(event) => {
              if (event.target === event.currentTarget && active !== column)
                onPick({ id: action.id, column });
            }}
            onMouseDown={(event) => {
              if (opened || event.button !== 0) return;
              // At once, and not at the end of the click: a field that closes above would move this cell away.
              event.preventDefault();
              event.currentTarget.focus({ preventScroll: true });
              onPick({ id: action.id, column }, canChange);
            }}
            onBlur={(event) => {
              if (opened && !event.currentTarget.contains(event.relatedTarget)) onLeave('blur');
            }}
          >
            <span className={styles.name} aria-hidden="true">
              {name}
            </span>
            {opened ? (
              <CellEditor editor={editor} action={action} column={column} label={name} onLeave={onLeave} />
            ) : (
              <Face column={column} action={action} text={text} persona={persona} isLate={isLate} />
            )}
          </td>
        );
      })}
    </tr>
  );
});

interface FaceProps {
  readonly column: PlanColumn;
  readonly action: ActionItem;
  readonly text: string;
  readonly persona: Item | undefined;
  readonly isLate: boolean;
}

function Face({ column, action, text, persona, isLate }: FaceProps) {
  const { t } = useLanguage();
  if (column === 'status') {
    return (
      <span className={styles.status}>
        <StatusSign status={action.status} /> {text}
      </span>
    );
  }
  if (column === 'impact' || column === 'effort') {
    const level = action[column];
    return (
      <span className={styles.dots} data-none={level === null || undefined}>
        <span className={styles.digit}>{level ?? '–'}</span>
        {levels.map((each) => (
          <i key={each} data-on={(level !== null && each <= level) || undefined} />
        ))}
      </span>
    );
  }
  if (column === 'persona' && persona?.type === 'persona') {
    return (
      <span className={styles.persona} data-kind={persona.kind}>
        <KindSign kind={persona.kind} size={13} />
        <span className={styles.text}>{text}</span>
      </span>
    );
  }
  return (
    <span className={styles.text}>
      {text || '–'}
      {column === 'due' && isLate && (
        <>
          <span className={styles.late} aria-hidden="true">
            {t('action.overdue')}
          </span>
          <Hidden> {t('action.overdue')}</Hidden>
        </>
      )}
    </span>
  );
}
