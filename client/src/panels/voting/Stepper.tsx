import { useId } from 'react';
import styles from './Voting.module.css';

interface StepperProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A small whole number, typed or stepped. */
export function Stepper({ label, hint, value, min = 1, max, onChange }: StepperProps) {
  const id = useId();
  const set = (next: number): void => {
    if (Number.isInteger(next)) onChange(Math.min(Math.max(next, min), max));
  };
  return (
    <div className={styles.stepper}>
      <div>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        className={styles.number}
        aria-describedby={hint ? `${id}-hint` : undefined}
        min={min}
        max={max}
        value={value}
        onChange={(event) => set(event.target.valueAsNumber)}
      />
    </div>
  );
}
