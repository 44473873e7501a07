import { useId } from 'react';
import styles from './LineList.module.css';

interface DateFieldProps {
  readonly label: string;
  /** ISO date, or null. */
  readonly value: string | null;
  readonly isDisabled: boolean;
  readonly onChange: (date: string | null) => void;
}

/** A day. */
export function DateField({ label, value, isDisabled, onChange }: DateFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <input
        key={value ?? ''}
        id={id}
        type="date"
        className={styles.date}
        defaultValue={value ?? ''}
        max="9999-12-31"
        disabled={isDisabled}
        // Not while it is typed: a year typed digit by digit goes through dates that are not meant.
        onBlur={(event) => {
          const { validity, value: given } = event.target;
          if (validity.valid && (given || null) !== value) onChange(given || null);
        }}
      />
    </div>
  );
}
