import {
  isOverdue,
  noFilter,
  passes,
  type ActionFilter,
  type PlanSort,
} from '@whoboard/shared/actions/plan.ts';
import { useState } from 'react';
import { addAction } from '../../commands/action-commands.ts';
import { showSource } from '../../commands/evidence-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useT } from '../../ui/language.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { PlanView } from '../board-view.ts';
import { PlanFilters } from './PlanFilters.tsx';
import { PlanList } from './PlanList.tsx';
import { PlanOutputs } from './PlanOutputs.tsx';
import { PlanMatrix } from './PlanMatrix.tsx';
import styles from './PlanDialog.module.css';
import { saveCsv } from './save-csv.ts';
import { useActions } from './use-actions.ts';

interface PlanDialogProps {
  readonly editor: Editor;
  /** What it opens with. */
  readonly view: PlanView;
  readonly onClose: () => void;
  /** @param items ids of the actions shown; undefined for all */
  readonly onPrint: (items?: readonly string[]) => void;
  readonly onImport: () => void;
}

/** The actions of the board as a list and as a matrix; what is written or moved here stands on the cards. */
export function PlanDialog({ editor, view: first, onClose, onPrint, onImport }: PlanDialogProps) {
  const t = useT();
  const [view, setView] = useState(first);
  const [filter, setFilter] = useState<ActionFilter>(noFilter);
  const [sort, setSort] = useState<PlanSort | null>(null);
  const [wanted, setWanted] = useState<string | null>(null);
  const all = useActions(editor);
  const { today } = editor.drawContext();
  // What was just added stays in view although it may not fit the choices.
  const shown = all.filter((action) => action.id === wanted || passes(action, filter, today));
  const overdue = shown.filter((action) => isOverdue(action, today)).length;
  const isNarrowed = filter !== noFilter && Object.values(filter).some((value) => value !== null);
  const add = () => {
    const id = addAction(editor, inputOf(filter));
    if (id === undefined) return;
    setWanted(id);
    setView('list');
  };
  const choose = (next: ActionFilter) => {
    setFilter(next);
    setWanted(null);
  };
  const show = (id: string) => {
    onClose();
    showSource(editor, id, null);
  };
  const shared = { editor, actions: shown, all, onShow: show };
  return (
    <Dialog
      size="full"
      title={t('plan.title')}
      onClose={onClose}
      actions={
        <>
          <PlanOutputs
            canImport={editor.canEdit}
            isEmpty={shown.length === 0}
            onImport={onImport}
            onSave={() => saveCsv(editor, shown, all)}
            onPrint={() => onPrint(isNarrowed ? shown.map(({ id }) => id) : undefined)}
          />
          {editor.canEdit && (
            <Button look="primary" icon="plus" onPress={add}>
              {t('plan.add')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.bar}>
        <Segments
          label={t('plan.view')}
          value={view}
          options={[
            { value: 'list', label: t('plan.view.list') },
            { value: 'matrix', label: t('plan.view.matrix') },
          ]}
          onChange={setView}
        />
        <output className={styles.count}>
          {isNarrowed
            ? t('plan.shown', { count: shown.length, total: all.length })
            : t('plan.count', { count: all.length })}
          {overdue > 0 && <strong className={styles.overdue}>{t('plan.overdue', { count: overdue })}</strong>}
        </output>
        {all.length > 0 && <PlanFilters editor={editor} actions={all} filter={filter} onChange={choose} />}
      </div>
      {shown.length === 0 ? (
        <Nothing isNarrowed={isNarrowed} onClear={() => choose(noFilter)} />
      ) : view === 'list' ? (
        <PlanList {...shared} sort={sort} onSort={setSort} wanted={wanted} />
      ) : (
        <PlanMatrix {...shared} />
      )}
    </Dialog>
  );
}

function Nothing({ isNarrowed, onClear }: { readonly isNarrowed: boolean; readonly onClear: () => void }) {
  const t = useT();
  if (!isNarrowed) return <EmptyState icon="plan" title={t('plan.empty')} text={t('plan.emptyText')} />;
  return (
    <EmptyState icon="plan" title={t('plan.nothing')} text={t('plan.nothingText')}>
      <Button onPress={onClear}>{t('plan.filter.clear')}</Button>
    </EmptyState>
  );
}

/** What a new action starts with, so that it fits what is shown. */
function inputOf({ persona, stage, owner, status }: ActionFilter) {
  return {
    ...(persona ? { persona } : {}),
    ...(stage ? { stage } : {}),
    ...(owner ? { owner } : {}),
    ...(status && status !== 'open' && status !== 'overdue' ? { status } : {}),
  };
}
