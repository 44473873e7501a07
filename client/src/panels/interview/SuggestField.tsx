import { useId, type KeyboardEvent } from 'react';
import styles from './LineList.module.css';

interface SuggestFieldProps {
  readonly label: string;
  readonly value: string;
  /** What others have in this field. */
  readonly suggestions: readonly string[];
  readonly maxLength: number;
  readonly placeholder?: string;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
}

/** A short value, best the same word as others have: what they have is offered. It is taken over on leaving the field. */
export function SuggestField(props: SuggestFieldProps) {
  const { label, value, suggestions, maxLength, placeholder, isDisabled, onChange } = props;
  const id = useId();
  const take = (given: string) => {
    const next = given.replace(/\s+/g, ' ').trim();
    if (next !== value) onChange(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(event.currentTarget.value);
  };
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        key={value}
        id={id}
        type="text"
        className={styles.short}
        defaultValue={value}
        maxLength={maxLength}
        placeholder={placeholder}
        disabled={isDisabled}
        autoComplete="off"
        list={`${id}-values`}
        onBlur={(event) => take(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <datalist id={`${id}-values`}>
        {suggestions.map((suggestion) => (
          <option key={suggestion} value={suggestion}>
            {suggestion}
          </option>
        ))}
      </datalist>
    </div>
  );
}
