import { highFrom, quadrantOf, quadrants, type Quadrant } from '@whoboard/shared/actions/plan.ts';
import { levels, type Level } from '@whoboard/shared/actions/scales.ts';
import { setFields } from '@whoboard/shared/board/edits/items.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import { ChooseLevels } from './ChooseLevels.tsx';
import { MatrixCard } from './MatrixCard.tsx';
import styles from './PlanMatrix.module.css';
import { useCardDrag } from './use-card-drag.tsx';

/** Impact and effort; null where a card is put back among those that nobody has estimated. */
export interface Estimate {
  readonly impact: Level | null;
  readonly effort: Level | null;
}

interface PlanMatrixProps {
  readonly editor: Editor;
  /** Those shown. */
  readonly actions: readonly ActionItem[];
  readonly all: readonly ActionItem[];
  readonly onShow: (id: string) => void;
}

/** Cards by impact (upwards) and effort (to the right); each has a cell of its own level, where all lie side by side. */
export function PlanMatrix({ editor, actions, all, onShow }: PlanMatrixProps) {
  const t = useT();
  const ref = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const wanted = useRef<string | null>(null);
  const [choosing, setChoosing] = useState<string | null>(null);
  const numbers = useMemo(() => new Map(all.map(({ id }, index) => [id, index + 1])), [all]);
  const cells = useMemo(() => byCell(actions), [actions]);

  const place = (action: ActionItem, to: Estimate) => {
    if (!mayChange(editor, action.id)) return;
    editor.board.change((doc) => setFields(doc, action.id, { ...to }));
    wanted.current = action.id;
    const text = action.what.trim() || t('action.untitled');
    const quarter = quadrantOf(to);
    say(
      quarter && to.impact !== null && to.effort !== null
        ? t('plan.matrix.moved', {
            text,
            impact: to.impact,
            effort: to.effort,
            quadrant: t(`action.quadrant.${quarter}.one`),
          })
        : t('plan.matrix.back', { text }),
    );
  };
  const actionOf = (id: string) => actions.find((each) => each.id === id);
  const textOf = (id: string) => actionOf(id)?.what.trim() || t('action.untitled');
  const drag = useCardDrag(textOf, (id, cell) => {
    const action = actionOf(id);
    if (action) place(action, estimateOf(cell));
  });
  // A card that goes to another cell is another element there: the focus goes with it.
  useEffect(() => {
    if (wanted.current === null || choosing !== null) return;
    ref.current?.querySelector<HTMLElement>(`[data-action="${wanted.current}"]`)?.focus();
    wanted.current = null;
  }, [actions, choosing]);

  const card = (action: ActionItem) => (
    <MatrixCard
      key={action.id}
      editor={editor}
      action={action}
      number={numbers.get(action.id) ?? 0}
      isDragged={drag.dragged === action.id}
      onPointerDown={drag.start}
      onPlace={(to) => place(action, to)}
      onChoose={() => setChoosing(action.id)}
    />
  );
  const cell = (key: string, label: string) => (
    <ul
      key={key}
      className={styles.cell}
      data-cell={key}
      data-over={drag.over === key || undefined}
      data-crowded={(key !== tray && (cells.get(key)?.length ?? 0) > 3) || undefined}
      aria-label={label}
    >
      {(cells.get(key) ?? []).map(card)}
    </ul>
  );
  const waiting = cells.get(tray) ?? [];
  const chosen = actions.find(({ id }) => id === choosing);
  return (
    <div ref={ref} className={styles.page} data-dense={actions.length > denseFrom || undefined}>
      {editor.canEdit && <p className={styles.keys}>{t('plan.matrix.keys')}</p>}
      <div className={styles.layout}>
        <section className={styles.tray} aria-label={t('plan.matrix.tray')}>
          <h3 className={styles.trayTitle}>
            {t('plan.matrix.tray')} <span className={styles.count}>{waiting.length}</span>
          </h3>
          <p className={styles.trayText}>
            {t(waiting.length === 0 ? 'plan.matrix.trayDone' : 'plan.matrix.trayText')}
          </p>
          {cell(tray, t('plan.matrix.tray'))}
        </section>
        <section className={styles.matrix} aria-label={t('plan.matrix')}>
          <p className={styles.impact} aria-hidden="true">
            <span>{t('plan.matrix.low')}</span>
            <strong>{t('plan.matrix.impact')}</strong>
            <span>{t('plan.matrix.high')}</span>
          </p>
          {quadrants.map((quadrant) => (
            <QuadrantPart key={quadrant} quadrant={quadrant} actions={actions}>
              {cellsOf(quadrant).map(({ impact, effort }) =>
                cell(`${impact} ${effort}`, t('plan.matrix.cell', { impact, effort })),
              )}
            </QuadrantPart>
          ))}
          <p className={styles.effort} aria-hidden="true">
            <span>{t('plan.matrix.low')}</span>
            <strong>{t('plan.matrix.effort')}</strong>
            <span>{t('plan.matrix.high')}</span>
          </p>
        </section>
      </div>
      <output className={styles.said}>{said}</output>
      {drag.ghost}
      {chosen && (
        <ChooseLevels
          action={chosen}
          isDisabled={!mayChange(editor, chosen.id)}
          onPlace={(to) => place(chosen, to)}
          onShow={() => onShow(chosen.id)}
          onClose={() => {
            setChoosing(null);
            wanted.current = chosen.id;
          }}
        />
      )}
    </div>
  );
}

interface QuadrantPartProps {
  readonly quadrant: Quadrant;
  readonly actions: readonly ActionItem[];
  readonly children: ReactNode;
}

/** A quarter with its name, what it means, and how many actions lie in it. */
function QuadrantPart({ quadrant, actions, children }: QuadrantPartProps) {
  const t = useT();
  const count = actions.filter((action) => quadrantOf(action) === quadrant).length;
  const name = t(`action.quadrant.${quadrant}`);
  return (
    <section
      className={styles.quadrant}
      data-quadrant={quadrant}
      aria-label={t('plan.matrix.quadrant', { quadrant: name, count })}
    >
      <h3 className={styles.title}>
        {name} <span className={styles.count}>{count}</span>
      </h3>
      <p className={styles.hint}>{t(`action.quadrant.${quadrant}.hint`)}</p>
      <div className={styles.cells}>{children}</div>
    </section>
  );
}

/** With more actions than this each takes less room, so that all quarters are seen together. */
const denseFrom = 20;

/** Where those lie that nobody has estimated. */
const tray = 'tray';

function byCell(actions: readonly ActionItem[]): ReadonlyMap<string, readonly ActionItem[]> {
  const cells = new Map<string, ActionItem[]>();
  for (const action of actions) {
    const key = cellOf(action);
    const cell = cells.get(key);
    if (cell) cell.push(action);
    else cells.set(key, [action]);
  }
  return cells;
}

function cellOf({ impact, effort }: ActionItem): string {
  return impact === null || effort === null ? tray : `${impact} ${effort}`;
}

function estimateOf(cell: string): Estimate {
  const [impact, effort] = cell.split(' ').map((part) => levels.find((level) => level === Number(part)));
  return impact === undefined || effort === undefined ? { impact: null, effort: null } : { impact, effort };
}

/** The cells of a quarter row by row, the highest impact first. */
function cellsOf(quadrant: Quadrant): readonly { readonly impact: Level; readonly effort: Level }[] {
  const isHigh = (level: Level) => level >= highFrom;
  const impacts = levels.filter(
    (level) => isHigh(level) === (quadrant === 'quickWins' || quadrant === 'bigBets'),
  );
  const efforts = levels.filter(
    (level) => isHigh(level) === (quadrant === 'bigBets' || quadrant === 'avoid'),
  );
  return impacts.toReversed().flatMap((impact) => efforts.map((effort) => ({ impact, effort })));
}
