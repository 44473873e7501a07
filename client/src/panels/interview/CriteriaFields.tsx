import { addEntry, removeEntry } from '@whoboard/shared/board/edits/lists.ts';
import type { CriterionState, PanelState } from '@whoboard/shared/interviews/panel.ts';
import { renameCriterion } from '@whoboard/shared/interviews/traits.ts';
import type { PanelTrackerItem } from '@whoboard/shared/items/index.ts';
import {
  criterionNameLength,
  criterionSources,
  panelTrackerFields,
  type CriterionSource,
} from '@whoboard/shared/items/panel-tracker/fields.ts';
import { criterionName } from '@whoboard/shared/items/panel-tracker/words.ts';
import { showSource } from '../../commands/evidence-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import lines from './LineList.module.css';
import styles from './PanelTracker.module.css';
import { SuggestField } from './SuggestField.tsx';

interface CriteriaFieldsProps {
  readonly editor: Editor;
  readonly tracker: PanelTrackerItem;
  readonly state: PanelState;
  readonly canChange: boolean;
}

/** By what the people of a panel shall differ, whom the team wants to hear, and how many it has heard of each. */
export function CriteriaFields({ editor, tracker, state, canChange }: CriteriaFieldsProps) {
  const t = useT();
  const used = new Set(tracker.criteria.map(({ source }) => source));
  const free = criterionSources.filter((source) => source === 'own' || !used.has(source));
  const isFull = tracker.criteria.length >= panelTrackerFields.criteria.maxEntries;
  const add = (source: CriterionSource) =>
    editor.board.change((doc) => addEntry(doc, tracker.id, ['criteria'], { source }));
  return (
    <section className={lines.group} aria-label={t('panelTracker.panel.criteria')}>
      <div>
        <h3 className={lines.heading}>{t('panelTracker.panel.criteria')}</h3>
        <p className={lines.hint}>{t('panelTracker.panel.criteriaLead')}</p>
      </div>
      {state.criteria.map((criterion) => (
        <CriterionField
          key={criterion.id}
          editor={editor}
          tracker={tracker}
          state={criterion}
          canChange={canChange}
        />
      ))}
      {canChange && !isFull && (
        <div className={styles.add}>
          {free.map((source) => (
            <Button
              key={source}
              icon="plus"
              look="quiet"
              size="small"
              aria-label={t('panelTracker.panel.addThis', {
                criterion: t(`panelTracker.criterion.${source}`),
              })}
              onPress={() => add(source)}
            >
              {t(`panelTracker.criterion.${source}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}

interface CriterionFieldProps extends Omit<CriteriaFieldsProps, 'state'> {
  readonly state: CriterionState;
}

function CriterionField({ editor, tracker, state, canChange }: CriterionFieldProps) {
  const t = useT();
  const { id, criterion } = state;
  const name = criterionName(criterion, t);
  const rename = (next: string) =>
    editor.board.change((doc) =>
      renameCriterion(doc, tracker.id, id, next, (itemId) => mayChange(editor, itemId)),
    );
  return (
    <section className={styles.criterion} aria-label={name}>
      <div className={styles.head}>
        {criterion.source === 'own' ? (
          <div className={styles.name}>
            <SuggestField
              label={t('panelTracker.panel.name')}
              value={criterion.name}
              suggestions={[]}
              maxLength={criterionNameLength}
              placeholder={t('panelTracker.panel.nameGhost')}
              isDisabled={!canChange}
              onChange={rename}
            />
          </div>
        ) : (
          <h4 className={styles.name}>{name}</h4>
        )}
        {canChange && (
          <IconButton
            icon="close"
            size="small"
            placement="left"
            label={t('panelTracker.panel.remove', { criterion: name })}
            onPress={() => editor.board.change((doc) => void removeEntry(doc, tracker.id, ['criteria'], id))}
          />
        )}
      </div>
      <Counts state={state} label={t('panelTracker.panel.counts', { criterion: name })} />
      <Untold editor={editor} state={state} />
      <SharedTextField
        editor={editor}
        itemId={tracker.id}
        path={['criteria', id, 'expected']}
        label={t('panelTracker.panel.expectedOf', { criterion: name })}
        placeholder={t('panelTracker.panel.expectedGhost')}
        multiline
        size="quiet"
      />
    </section>
  );
}

function Counts({ state, label }: { readonly state: CriterionState; readonly label: string }) {
  const t = useT();
  if (state.values.length === 0) return <p className={lines.hint}>{t('panelTracker.noValues')}</p>;
  const most = Math.max(1, ...state.values.map(({ count }) => count));
  return (
    <ul className={styles.counts} aria-label={label}>
      {state.values.map(({ value, count }) => (
        <li key={value} className={styles.count}>
          <span className={styles.value}>{value}</span>
          <meter className={styles.bar} min={0} max={most} value={count} aria-hidden="true" />
          {count === 0 ? (
            <span className={styles.missing}>{t('panelTracker.noneYet')}</span>
          ) : (
            <span>{count}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The interviews that do not tell this value: a click leads to the card, where it can be filled in. */
function Untold({ editor, state }: { readonly editor: Editor; readonly state: CriterionState }) {
  const t = useT();
  if (state.untold.length === 0) return null;
  const shown = state.untold.slice(0, 20);
  return (
    <p className={styles.untold}>
      {t('panelTracker.panel.untold')}{' '}
      {shown.map(({ id, firstName }) => {
        const name = firstName.trim() || t('persona.text.unnamed');
        return (
          <button
            key={id}
            type="button"
            className={lines.link}
            aria-label={t('panelTracker.panel.open', { name })}
            onClick={() => showSource(editor, id, null)}
          >
            {name}
          </button>
        );
      })}
      {state.untold.length > shown.length && <span>+{state.untold.length - shown.length}</span>}
    </p>
  );
}
