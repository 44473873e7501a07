import { setTreatment } from '@whoboard/shared/personas/edits.ts';
import { treatments, turnedKinds, type TurnedKind } from '@whoboard/shared/personas/negative.ts';
import { useId } from 'react';
import type { Editor } from '../../model/editor.ts';
import { Button } from '../../ui/Button.tsx';
import { useT } from '../../ui/language.tsx';
import { useItem } from '../use-items.ts';
import { useMayChange } from '../use-may-change.ts';
import { useTold } from '../use-told.ts';
import styles from './TreatmentField.module.css';

interface TreatmentFieldProps {
  readonly editor: Editor;
  readonly personaId: string;
}

/** What is done about a negative persona; the two kinds that it can be turned into are made here, too. */
export function TreatmentField({ editor, personaId }: TreatmentFieldProps) {
  const t = useT();
  const id = useId();
  const persona = useItem(editor, personaId);
  // The cards that it was turned into change, too.
  useTold(editor, [personaId]);
  const canChange = useMayChange(editor, personaId);
  if (persona?.type !== 'persona') return null;
  const isMade = (kind: TurnedKind): boolean =>
    editor.board.cardsFrom(persona.id).some((card) => {
      const item = editor.board.item(card);
      return item?.type === 'persona' && item.kind === kind;
    });
  const chosen = turnedKinds.find((kind) => kind === persona.treatment);
  return (
    <fieldset className={styles.treatments} disabled={!canChange}>
      <legend className={styles.legend}>{t('persona.field.treatment')}</legend>
      {[...treatments, null].map((treatment) => (
        <label
          key={treatment}
          className={styles.treatment}
          data-chosen={treatment === persona.treatment || undefined}
        >
          <input
            type="radio"
            name={id}
            className={styles.input}
            checked={treatment === persona.treatment}
            onChange={() => editor.board.change((doc) => setTreatment(doc, persona.id, treatment))}
          />
          {t(treatment === null ? 'persona.panel.treatment.none' : `persona.treatment.${treatment}`)}
        </label>
      ))}
      {chosen && canChange && (
        <Button
          icon={chosen}
          size="small"
          onPress={() => editor.commands.run(`persona.turnInto.${chosen}`, { itemId: persona.id })}
        >
          {t(isMade(chosen) ? 'persona.panel.treatment.again' : 'persona.panel.treatment.make')}
        </Button>
      )}
    </fieldset>
  );
}
