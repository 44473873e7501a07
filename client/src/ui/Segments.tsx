import { useId } from 'react';
import hidden from './Hidden.module.css';
import styles from './Segments.module.css';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly lang?: string }[];
  readonly onChange: (value: T) => void;
}

/** A choice of two or three, all visible. */
export function Segments<T extends string>({ label, value, options, onChange }: SegmentsProps<T>) {
  const id = useId();
  return (
    <fieldset className={styles.segments}>
      <legend className={hidden.hidden}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={id}
            className={styles.input}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.face} lang={option.lang}>
            {option.label}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
