import { isOverdue } from '@whoboard/shared/actions/plan.ts';
import { levels, type Level } from '@whoboard/shared/actions/scales.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import type { KeyboardEvent, PointerEvent } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { StatusSign } from '../action/StatusSign.tsx';
import styles from './PlanMatrix.module.css';
import type { Estimate } from './PlanMatrix.tsx';

interface MatrixCardProps {
  readonly editor: Editor;
  readonly action: ActionItem;
  readonly number: number;
  readonly isDragged: boolean;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>, id: string) => void;
  readonly onPlace: (to: Estimate) => void;
  readonly onChoose: () => void;
}

/** An action in the matrix: dragged, moved by the arrows, or opened to choose its levels in words. */
export function MatrixCard({
  editor,
  action,
  number,
  isDragged,
  onPointerDown,
  onPlace,
  onChoose,
}: MatrixCardProps) {
  const t = useT();
  const { id, impact, effort } = action;
  const text = action.what.trim() || t('action.untitled');
  const canChange = mayChange(editor, id);
  const isLate = isOverdue(action, editor.drawContext().today);
  const label =
    impact === null || effort === null
      ? t('plan.matrix.cardNone', { text })
      : t('plan.matrix.card', { text, impact, effort });
  const onKeyDown = (event: KeyboardEvent) => {
    if (!canChange || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = estimateByKey(event.key, action);
    if (!to) return;
    event.preventDefault();
    if (to.impact !== impact || to.effort !== effort) onPlace(to);
  };
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.card}
        data-action={id}
        data-status={action.status}
        data-dragged={isDragged || undefined}
        data-fixed={!canChange || undefined}
        aria-label={`${number}. ${label}${isLate ? `, ${t('action.overdue')}` : ''}`}
        title={text}
        onPointerDown={(event) => canChange && onPointerDown(event, id)}
        onKeyDown={onKeyDown}
        onClick={onChoose}
      >
        <span className={styles.side}>
          <span className={styles.number}>{number}</span>
          {isLate ? (
            <span className={styles.late}>
              <Icon name="warning" size={14} />
            </span>
          ) : (
            action.status !== 'toDo' && <StatusSign status={action.status} size={14} />
          )}
        </span>
        <span className={styles.what}>{text}</span>
      </button>
    </li>
  );
}

/** Where a key puts an action; from among those not estimated, any arrow puts it into the middle. */
function estimateByKey(key: string, { impact, effort }: ActionItem): Estimate | null {
  if (key === 'Delete' || key === 'Backspace') return { impact: null, effort: null };
  const step = steps[key];
  if (!step) return null;
  if (impact === null || effort === null) return { impact: impact ?? 3, effort: effort ?? 3 };
  return { impact: within(impact + step[0]), effort: within(effort + step[1]) };
}

const steps: Readonly<Record<string, readonly [impact: number, effort: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

function within(level: number): Level {
  return levels.find((each) => each === level) ?? (level < 1 ? 1 : 5);
}
