import type { Board } from '@whoboard/shared/board/read-board.ts';
import type { DrawContext } from '@whoboard/shared/draw/draw-context.ts';
import { personasToPrint } from '@whoboard/shared/print/sheet.ts';
import type { SessionState } from '@whoboard/shared/session/state.ts';
import { useId, useMemo } from 'react';
import { useT } from '../../ui/language.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { PaperFields } from './PaperFields.tsx';
import { DotsField } from './DotsField.tsx';
import { posterPapers, sheetPapers, showsDots, type PrintForm } from './print-form.ts';
import styles from './PrintDialog.module.css';

interface PrintFormFieldsProps {
  readonly board: Board;
  readonly context: DrawContext;
  readonly form: PrintForm;
  readonly session: SessionState;
  readonly onChange: (form: PrintForm) => void;
}

/** What to print, and on what. */
export function PrintFormFields({ board, context, form, session, onChange }: PrintFormFieldsProps) {
  const t = useT();
  return (
    <div className={styles.form}>
      <Segments
        label={t('print.dialog.kind')}
        value={form.kind}
        options={[
          { value: 'poster', label: t('print.kind.poster') },
          { value: 'sheet', label: t('print.kind.sheet') },
          { value: 'contrast', label: t('print.kind.contrast') },
          { value: 'actions', label: t('print.kind.actions') },
          { value: 'map', label: t('print.kind.map') },
          { value: 'results', label: t('print.kind.results') },
        ]}
        onChange={(kind) => onChange({ ...form, kind })}
      />
      <p className={styles.hint}>{t(`print.kind.${form.kind}.hint`)}</p>
      {form.kind === 'poster' || form.kind === 'actions' || form.kind === 'map' ? (
        <PosterFields form={form} onChange={onChange} />
      ) : form.kind !== 'results' ? (
        <PersonaChoice board={board} context={context} form={form} onChange={onChange} />
      ) : null}
      {showsDots(form.kind) && (
        <DotsField session={session} value={form.dots} onChange={(dots) => onChange({ ...form, dots })} />
      )}
      <PaperFields
        key={form.kind}
        sizes={form.kind === 'poster' || form.kind === 'map' ? posterPapers : sheetPapers}
        value={form[form.kind]}
        onChange={(paper) => onChange({ ...form, [form.kind]: paper })}
      />
    </div>
  );
}

function PosterFields({ form, onChange }: Pick<PrintFormFieldsProps, 'form' | 'onChange'>) {
  const t = useT();
  if (form.selection.length === 0) return null;
  return (
    <Segments
      label={t('print.dialog.what')}
      value={form.what}
      options={[
        { value: 'board', label: t('print.what.board') },
        { value: 'selection', label: t('print.what.selection', { count: form.selection.length }) },
      ]}
      onChange={(what) => onChange({ ...form, what })}
    />
  );
}

/** A box to tick for each persona, in the order of the wall. */
function PersonaChoice({ board, context, form, onChange }: Omit<PrintFormFieldsProps, 'session'>) {
  const t = useT();
  const id = useId();
  const personas = useMemo(() => personasToPrint(board.items, null, context), [board, context]);
  if (personas.length < 2) return null;
  const list = form.kind === 'contrast' ? 'pair' : 'personas';
  const toggle = (persona: string, isTicked: boolean): void => {
    const others = form[list].filter((other) => other !== persona);
    onChange({ ...form, [list]: isTicked ? [...others, persona] : others });
  };
  const isMissing = list === 'pair' ? form.pair.length !== 2 : form.personas.length === 0;
  return (
    <fieldset className={styles.personas}>
      <legend className={styles.label}>{t('print.dialog.personas')}</legend>
      {personas.map((persona) => (
        <label key={persona.id} htmlFor={`${id}-${persona.id}`} className={styles.persona}>
          <input
            id={`${id}-${persona.id}`}
            type="checkbox"
            className={styles.tick}
            checked={form[list].includes(persona.id)}
            onChange={(event) => toggle(persona.id, event.target.checked)}
          />
          <span>{persona.firstName.trim() || t('persona.text.unnamed')}</span>
        </label>
      ))}
      {isMissing && (
        <p className={styles.problem} role="alert">
          {t(list === 'pair' ? 'print.dialog.twoPersonas' : 'print.dialog.noPersona')}
        </p>
      )}
    </fieldset>
  );
}
