import { levels, type Level } from '@whoboard/shared/actions/scales.ts';
import { useId } from 'react';
import { useT } from '../../ui/language.tsx';
import styles from './ActionPanel.module.css';

interface LevelFieldProps {
  readonly label: string;
  /** Null while nobody has estimated it. */
  readonly value: Level | null;
  readonly isDisabled: boolean;
  readonly onChange: (level: Level | null) => void;
}

/** Impact or effort, from 1 to 5, or not estimated. */
export function LevelField({ label, value, isDisabled, onChange }: LevelFieldProps) {
  const t = useT();
  const id = useId();
  return (
    <fieldset className={styles.levels} disabled={isDisabled}>
      <legend className={styles.legend}>{label}</legend>
      {[null, ...levels].map((level) => (
        <label key={level ?? 0} className={styles.level}>
          <input
            type="radio"
            name={id}
            className={styles.input}
            checked={level === value}
            aria-label={level === null ? t('action.noLevel') : t('action.level', { level })}
            onChange={() => onChange(level)}
          />
          <span className={styles.face} aria-hidden="true">
            {level ?? '–'}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
