import { useEffect, useId, useRef, type HTMLInputAutoCompleteAttribute } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import hidden from './Hidden.module.css';
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
  const described = cx(error && `${id}-error`, hint && `${id}-hint`);
  const shared = {
    ...rest,
    id,
    value,
    ref,
    className: cx(styles.input, styles[size]),
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
        <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input {...shared} onChange={(event) => onChange(event.target.value)} />
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
