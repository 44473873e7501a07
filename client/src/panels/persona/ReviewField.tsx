import type { PersonaItem } from '@whoboard/shared/items/index.ts';
import { setReviewedOn } from '@whoboard/shared/personas/edits.ts';
import { needsReview } from '@whoboard/shared/personas/evidence.ts';
import { useId } from 'react';
import type { Editor } from '../../model/editor.ts';
import { mayChange } from '../../model/rights.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useT } from '../../ui/language.tsx';
import { useFreshness } from '../use-freshness.ts';
import styles from './PersonaPanel.module.css';

interface ReviewFieldProps {
  readonly editor: Editor;
  readonly persona: PersonaItem;
}

/** The date on which the persona was last looked through. */
export function ReviewField({ editor, persona }: ReviewFieldProps) {
  const t = useT();
  const id = useId();
  const canChange = mayChange(editor, persona.id);
  const freshness = useFreshness(editor);
  const { today } = freshness;
  const set = (date: string | null) => {
    if (date !== persona.reviewedOn) editor.board.change((doc) => setReviewedOn(doc, persona.id, date));
  };
  return (
    <div className={styles.review}>
      <label htmlFor={id} className={styles.label}>
        {t('persona.field.reviewedOn')}
      </label>
      <div className={styles.reviewRow}>
        <input
          key={persona.reviewedOn ?? ''}
          id={id}
          type="date"
          className={styles.date}
          defaultValue={persona.reviewedOn ?? ''}
          max="9999-12-31"
          disabled={!canChange}
          // Not while it is typed: a year typed digit by digit goes through dates that are not meant.
          onBlur={(event) => {
            if (event.target.validity.valid) set(event.target.value || null);
          }}
        />
        {canChange && persona.reviewedOn !== null && (
          <IconButton
            icon="close"
            size="small"
            label={t('persona.panel.reviewed.clear')}
            onPress={() => set(null)}
          />
        )}
        {canChange && persona.reviewedOn !== today && (
          <Button size="small" onPress={() => set(today)}>
            {t('persona.panel.reviewed.today')}
          </Button>
        )}
      </div>
      {needsReview(persona, freshness) && <p className={styles.warning}>{t('persona.review.stale')}</p>}
    </div>
  );
}
