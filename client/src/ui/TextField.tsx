import { useEffect, useId, useLayoutEffect, useRef, type HTMLInputAutoCompleteAttribute } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import hidden from './Hidden.module.css';
import { caretAfter } from './keep-caret.ts';
import styles from './TextField.module.css';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What is wrong, in words; shown and announced beside the field. */
  readonly error?: string | null | undefined;
  readonly hint?: string | undefined;
  readonly placeholder?: string | undefined;
  readonly size?: 'medium' | 'large';
  readonly rows?: number;
  readonly isLabelHidden?: boolean;
  readonly isRequired?: boolean;
  /** For a dialog or page that asks one thing: it starts in its field. */
  readonly startsFocused?: boolean;
  readonly name?: string;
  readonly type?: 'text' | 'password' | 'search';
  readonly autoComplete?: HTMLInputAutoCompleteAttribute;
  readonly onBlur?: () => void;
}

/** A labelled line or block of text, with its hint and its error. */
export function TextField({
  label,
  value,
  onChange,
  error,
  hint,
  size = 'medium',
  rows,
  isLabelHidden,
  isRequired,
  startsFocused,
  ...rest
}: TextFieldProps) {
  const id = useId();
  const ref = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (startsFocused) ref.current?.focus();
  }, [startsFocused]);
  /** What the field showed last, and where the caret was in it: a value that comes from elsewhere must not move it. */
  const last = useRef({ value, from: 0, to: 0 });
  const remember = (field: HTMLInputElement | HTMLTextAreaElement) => {
    last.current = {
      value: field.value,
      from: field.selectionStart ?? 0,
      to: field.selectionEnd ?? 0,
    };
  };
  useLayoutEffect(() => {
    const field = ref.current;
    const { value: before, from, to } = last.current;
    if (!field || before === value) return;
    if (field.ownerDocument.activeElement === field)
      field.setSelectionRange(caretAfter(before, value, from), caretAfter(before, value, to));
    remember(field);
  }, [value]);
  const described = cx(error && `${id}-error`, hint && `${id}-hint`);
  const shared = {
    ...rest,
    id,
    value,
    ref,
    className: cx(styles.input, styles[size]),
    onSelect: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      remember(event.currentTarget),
    'aria-invalid': error ? true : undefined,
    'aria-required': isRequired,
    'aria-describedby': described || undefined,
  } as const;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? hidden.hidden : styles.label}>
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea
          {...shared}
          rows={rows}
          onChange={({ currentTarget }) => {
            remember(currentTarget);
            onChange(currentTarget.value);
          }}
        />
      ) : (
        <input
          {...shared}
          onChange={({ currentTarget }) => {
            remember(currentTarget);
            onChange(currentTarget.value);
          }}
        />
      )}
      <p id={`${id}-error`} className={styles.error} aria-live="polite">
        {error && (
          <>
            <Icon name="warning" size={16} />
            <span>{error}</span>
          </>
        )}
      </p>
    </div>
  );
}
