import { stepModes, type AgendaStep, type StepInput } from '@whoboard/shared/session/agenda.ts';
import { limits } from '@whoboard/shared/protocol/limits.ts';
import { maxMinutes } from '@whoboard/shared/session/timer.ts';
import { useState } from 'react';
import { leadSession } from '../../commands/session-commands.ts';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { useStepPlaces } from './use-areas.ts';

interface StepFieldsProps {
  readonly editor: Editor;
  readonly step: AgendaStep;
}

const none = 'none';

/** One step of the agenda to be changed; each field is kept when it is left. */
export function StepFields({ editor, step }: StepFieldsProps) {
  const t = useT();
  const areas = useStepPlaces(editor);
  const change = (part: Partial<StepInput>) =>
    void leadSession(editor, { type: 'changeStep', step: step.id, change: part });
  const isGone = step.frame !== null && !areas.some(({ id }) => id === step.frame);
  const frames = [
    { value: none, label: t('session.step.noFrame') },
    ...areas.map(({ id, title }) => ({ value: id, label: title || t('session.step.unnamed') })),
    ...(isGone ? [{ value: step.frame!, label: t('session.step.goneFrame') }] : []),
  ];
  return (
    <>
      <KeptField
        label={t('session.step.title')}
        value={step.title}
        problem={(value) =>
          value.trim() === ''
            ? t('session.step.titleEmpty')
            : value.length > limits.maxStepTitleLength
              ? t('session.step.tooLong', { limit: limits.maxStepTitleLength })
              : null
        }
        onKeep={(value) => change({ title: value.trim() })}
      />
      <KeptField
        label={t('session.step.minutes')}
        hint={t('session.step.minutesHint')}
        value={String(step.minutes)}
        problem={(value) =>
          /^\d{1,3}$/.test(value.trim()) && Number(value) <= maxMinutes
            ? null
            : t('session.step.minutesWrong', { limit: maxMinutes })
        }
        onKeep={(value) => change({ minutes: Number(value) })}
      />
      <Select
        label={t('session.step.mode')}
        value={step.mode}
        options={stepModes.map((mode) => ({ value: mode, label: t(`session.mode.${mode}`) }))}
        onChange={(mode) => change({ mode })}
      />
      <Select
        label={t('session.step.frame')}
        value={step.frame ?? none}
        options={frames}
        onChange={(frame) => change({ frame: frame === none ? null : frame })}
      />
      <KeptField
        label={t('session.step.instruction')}
        hint={t('session.step.instructionHint')}
        rows={4}
        value={step.instruction}
        problem={(value) =>
          value.length > limits.maxInstructionLength
            ? t('session.step.tooLong', { limit: limits.maxInstructionLength })
            : null
        }
        onKeep={(instruction) => change({ instruction })}
      />
    </>
  );
}

interface KeptFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly value: string;
  /** What is wrong with a value, or null. */
  readonly problem: (value: string) => string | null;
  readonly onKeep: (value: string) => void;
}

/** A field that keeps what was written when it is left or, where it has one line, with Enter; until then, what others change does not disturb it. */
function KeptField({ label, hint, rows, value, problem, onKeep }: KeptFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const shown = draft ?? value;
  const wrong = draft === null ? null : problem(draft);
  const keep = () => {
    if (draft === null || wrong) return;
    if (draft !== value) onKeep(draft);
    setDraft(null);
  };
  const field = (
    <TextField
      label={label}
      hint={hint}
      {...(rows ? { rows } : {})}
      value={shown}
      error={wrong}
      autoComplete="off"
      onChange={setDraft}
      onBlur={keep}
    />
  );
  if (rows) return field;
  // Enter keeps a line, too.
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      {field}
    </form>
  );
}
