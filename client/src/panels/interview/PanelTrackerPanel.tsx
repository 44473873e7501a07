import { setFields } from '@whoboard/shared/board/edits/items.ts';
import { panelState, type PanelState } from '@whoboard/shared/interviews/panel.ts';
import type { PanelTrackerItem } from '@whoboard/shared/items/index.ts';
import { panelAudiences, plannedLimits } from '@whoboard/shared/items/panel-tracker/fields.ts';
import { adviceText, besideDone, themeText } from '@whoboard/shared/items/panel-tracker/words.ts';
import { useId } from 'react';
import { showSource } from '../../commands/evidence-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { useItem } from '../use-items.ts';
import { CriteriaFields } from './CriteriaFields.tsx';
import lines from './LineList.module.css';
import styles from './PanelTracker.module.css';
import { useHeard } from './use-heard.ts';

interface PanelTrackerPanelProps {
  readonly editor: Editor;
  readonly itemId: string;
}

/** The properties of a panel tracker: the plan, the criteria, and what the interviews say, kept in step with them. */
export function PanelTrackerPanel({ editor, itemId }: PanelTrackerPanelProps) {
  const item = useItem(editor, itemId);
  return item?.type === 'panelTracker' ? <Panel key={itemId} editor={editor} tracker={item} /> : null;
}

function Panel({ editor, tracker }: { readonly editor: Editor; readonly tracker: PanelTrackerItem }) {
  const t = useT();
  const state = panelState(tracker, useHeard(editor));
  const canChange = mayChange(editor, tracker.id);
  const set = (values: Partial<PanelTrackerItem>) =>
    editor.board.change((doc) => setFields(doc, tracker.id, values));
  return (
    <div className={lines.panel}>
      <section className={lines.group} aria-label={t('panelTracker.panel.plan')}>
        <SharedTextField
          editor={editor}
          itemId={tracker.id}
          path={['title']}
          label={t('item.panelTracker.field.title')}
          placeholder={t('item.panelTracker.ghost.title')}
        />
        <PlannedField
          value={tracker.planned}
          isDisabled={!canChange}
          onChange={(planned) => set({ planned })}
        />
        <Select
          label={t('panelTracker.audience')}
          isDisabled={!canChange}
          value={tracker.audience}
          options={panelAudiences.map((value) => ({ value, label: t(`panelTracker.audience.${value}`) }))}
          onChange={(audience) => set({ audience })}
        />
        <p className={styles.done}>
          {[t('panelTracker.done', { done: state.done, count: state.planned }), ...besideDone(state, t)].join(
            ' · ',
          )}
        </p>
        <p className={styles.advice}>{adviceText(state, t)}</p>
      </section>
      <CriteriaFields editor={editor} tracker={tracker} state={state} canChange={canChange} />
      {state.steps.length > 0 && <News editor={editor} state={state} />}
    </div>
  );
}

interface PlannedFieldProps {
  readonly value: number;
  readonly isDisabled: boolean;
  readonly onChange: (planned: number) => void;
}

function PlannedField({ value, isDisabled, onChange }: PlannedFieldProps) {
  const t = useT();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={lines.label}>
        {t('panelTracker.panel.planned')}
      </label>
      <input
        key={value}
        id={id}
        type="number"
        inputMode="numeric"
        className={lines.date}
        defaultValue={value}
        {...plannedLimits}
        step={1}
        disabled={isDisabled}
        onBlur={(event) => {
          const { validity, valueAsNumber } = event.target;
          if (validity.valid && Number.isInteger(valueAsNumber) && valueAsNumber !== value)
            onChange(valueAsNumber);
          else event.target.value = String(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </div>
  );
}

/** A table of the interviews by date; each name leads to its card. */
function News({ editor, state }: { readonly editor: Editor; readonly state: PanelState }) {
  const t = useT();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading} className={lines.heading}>
        {t('panelTracker.panel.new')}
      </h3>
      <p className={lines.hint}>{t('panelTracker.panel.newLead')}</p>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('panelTracker.panel.interview')}</th>
            <th scope="col" className={styles.number}>
              {t('panelTracker.panel.verbatims')}
            </th>
            <th scope="col" className={styles.number}>
              {t('panelTracker.panel.themes')}
            </th>
            <th scope="col" className={styles.number}>
              {t('panelTracker.panel.statements')}
            </th>
          </tr>
        </thead>
        <tbody>
          {state.steps.map(({ interview, verbatims, themes, statements, isUnsorted }) => {
            const name = interview.firstName.trim() || t('persona.text.unnamed');
            return (
              <tr key={interview.id}>
                <th scope="row">
                  <button
                    type="button"
                    className={lines.link}
                    aria-label={t('panelTracker.panel.open', { name })}
                    onClick={() => showSource(editor, interview.id, null)}
                  >
                    {name}
                  </button>
                  {themes.length > 0 && (
                    <span className={styles.themes}>
                      {themes.map((theme) => themeText(theme, t)).join(' · ')}
                    </span>
                  )}
                  {isUnsorted && <span className={styles.missing}>{t('panelTracker.panel.notSorted')}</span>}
                </th>
                <td className={styles.number}>{verbatims}</td>
                <td className={styles.number}>{isUnsorted ? '?' : themes.length}</td>
                <td className={styles.number}>{statements}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
