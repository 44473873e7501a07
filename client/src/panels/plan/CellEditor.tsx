import type { PlanColumn } from '@whoboard/shared/actions/plan.ts';
import { actionStatuses, levelOf, levels } from '@whoboard/shared/actions/scales.ts';
import { setFields } from '@whoboard/shared/board/edits/items.ts';
import type { ActionItem } from '@whoboard/shared/items/index.ts';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Editor } from '../../model/editor.ts';
import { useT } from '../../ui/language.tsx';
import { personaOptions } from '../action/persona-options.ts';
import { SharedTextField } from '../fields/SharedTextField.tsx';
import { isTextColumn } from './plan-cells.ts';
import styles from './PlanList.module.css';

/** Where one goes on from a cell that is closed; `blur`: the focus is elsewhere already. */
export type Leaving = 'blur' | 'stay' | 'down' | 'next' | 'previous';

interface CellEditorProps {
  readonly editor: Editor;
  readonly action: ActionItem;
  readonly column: PlanColumn;
  readonly label: string;
  readonly onLeave: (leaving: Leaving) => void;
}

/** A cell that is open: a text, a choice or a day. What is written is on the board at once. */
export function CellEditor({ editor, action, column, label, onLeave }: CellEditorProps) {
  const t = useT();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const leaving = leavingBy(event);
    if (!leaving) return;
    event.preventDefault();
    event.stopPropagation();
    onLeave(leaving);
  };
  if (isTextColumn(column)) {
    return (
      <SharedTextField
        editor={editor}
        itemId={action.id}
        path={[column]}
        label={label}
        isLabelHidden
        placeholder={t(`action.ghost.${column}`)}
        multiline={column === 'what' || column === 'content' ? 'wraps' : false}
        size="quiet"
        wantsFocus
        onKeyDown={onKeyDown}
      />
    );
  }
  const set = (values: Partial<ActionItem>) =>
    editor.board.change((doc) => setFields(doc, action.id, values));
  if (column === 'due') {
    return (
      <DayField value={action.due} label={label} onKeyDown={onKeyDown} onChange={(due) => set({ due })} />
    );
  }
  const choices =
    column === 'persona'
      ? personaOptions(editor, action.persona, t)
      : column === 'status'
        ? actionStatuses.map((value) => ({ value: value as string, label: t(`action.status.${value}`) }))
        : [
            { value: '', label: t('action.noLevel') },
            ...levels.map((level) => ({ value: String(level), label: t('action.level', { level }) })),
          ];
  return (
    <Choice
      label={label}
      value={action[column] === null ? '' : String(action[column])}
      choices={choices}
      onKeyDown={onKeyDown}
      onChange={(value) => {
        if (column === 'persona') set({ persona: value || null });
        else if (column === 'status') {
          const status = actionStatuses.find((each) => each === value);
          if (status) set({ status });
        } else set({ [column]: levelOf(value) });
      }}
    />
  );
}

function leavingBy({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): Leaving | null {
  if (key === 'Escape') return 'stay';
  if (key === 'Tab') return shiftKey ? 'previous' : 'next';
  return key === 'Enter' && !ctrlKey && !metaKey ? 'down' : null;
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, choices, onKeyDown, onChange }: ChoiceProps) {
  const ref = useRef<HTMLSelectElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <select
      ref={ref}
      className={styles.choice}
      aria-label={label}
      value={value}
      onKeyDown={onKeyDown}
      onChange={(event) => onChange(event.target.value)}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

interface DayFieldProps {
  readonly label: string;
  /** ISO date, or null. */
  readonly value: string | null;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onChange: (date: string | null) => void;
}

function DayField({ label, value, onKeyDown, onChange }: DayFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => ref.current?.focus(), []);
  // Not while it is typed: a year typed digit by digit goes through dates that are not meant.
  const take = () => {
    const { current } = ref;
    if (current?.validity.valid && (current.value || null) !== value) onChange(current.value || null);
  };
  return (
    <input
      ref={ref}
      type="date"
      className={styles.choice}
      aria-label={label}
      defaultValue={value ?? ''}
      max="9999-12-31"
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Tab') take();
        onKeyDown(event);
      }}
    />
  );
}
