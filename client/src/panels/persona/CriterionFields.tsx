import type { Statement } from '@whoboard/shared/items/persona/fields.ts';
import { setCriterion } from '@whoboard/shared/personas/edits.ts';
import { criterionTypes, weights } from '@whoboard/shared/personas/negative.ts';
import { useId } from 'react';
import { mayChange } from '../../model/rights.ts';
import hidden from '../../ui/Hidden.module.css';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './CriterionFields.module.css';
import type { PersonaEditing } from './persona-editing.ts';

interface CriterionFieldsProps {
  readonly editing: PersonaEditing;
  readonly statement: Statement;
  /** In its section, from 1. */
  readonly position: number;
}

/** How much a criterion of exclusion weighs (five marks, arrows move between them) and what it is about. */
export function CriterionFields({ editing, statement, position }: CriterionFieldsProps) {
  const t = useT();
  const id = useId();
  const { editor, personaId } = editing;
  const canChange = mayChange(editor, personaId);
  const set = (values: Parameters<typeof setCriterion>[3]) =>
    editor.board.change((doc) => setCriterion(doc, personaId, statement.id, values));
  return (
    <div className={styles.fields}>
      <fieldset className={styles.weights} disabled={!canChange}>
        <legend className={hidden.hidden}>{t('persona.panel.criterion.weight', { position })}</legend>
        {weights.map((weight) => (
          <label key={weight} className={styles.weight} title={t('persona.panel.criterion.of', { weight })}>
            <input
              type="radio"
              name={id}
              className={styles.input}
              aria-label={t('persona.panel.criterion.of', { weight })}
              checked={weight === statement.weight}
              onChange={() => set({ weight })}
            />
            <span className={styles.square} data-full={weight <= statement.weight || undefined} />
          </label>
        ))}
      </fieldset>
      <Select
        label={t('persona.panel.criterion.type', { position })}
        isLabelHidden
        isDisabled={!canChange}
        value={statement.criterion}
        options={criterionTypes.map((value) => ({ value, label: t(`persona.criterion.${value}`) }))}
        onChange={(criterion) => set({ criterion })}
      />
    </div>
  );
}
