import { useId } from 'react';
import hidden from './Hidden.module.css';
import styles from './Select.module.css';
import { Icon } from './Icon.tsx';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** The platform's own list of choices: at home on phones, under the keyboard and in screen readers. */
export function Select<T extends string>({
  label,
  value,
  options,
  onChange,
  isLabelHidden,
  isDisabled,
}: SelectProps<T>) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={isLabelHidden ? hidden.hidden : styles.label}>
        {label}
      </label>
      <span className={styles.frame}>
        <select
          id={id}
          className={styles.select}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="chevronDown" size={18} />
      </span>
    </div>
  );
}
