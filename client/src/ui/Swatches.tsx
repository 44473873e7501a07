import { useId } from 'react';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import hidden from './Hidden.module.css';
import styles from './Swatches.module.css';

interface Swatch<T extends string> {
  readonly value: T;
  /** CSS colour; none for a choice that is not a colour ("any free one"). */
  readonly color: string | null;
  /** The colour in words. */
  readonly label: string;
}

interface SwatchesProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly swatches: readonly Swatch<T>[];
  readonly onChange: (value: T) => void;
  readonly shape?: 'round' | 'square';
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
}

/** One colour of several, as radio buttons: arrows move, the tick tells more than the colour alone. */
export function Swatches<T extends string>({
  label,
  value,
  swatches,
  onChange,
  shape = 'round',
  isLabelHidden,
  isDisabled,
}: SwatchesProps<T>) {
  const id = useId();
  return (
    <fieldset className={styles.group} disabled={isDisabled}>
      <legend className={isLabelHidden ? hidden.hidden : styles.legend}>{label}</legend>
      <div className={styles.row}>
        {swatches.map((swatch) => (
          <label key={swatch.value} className={cx(styles.swatch, styles[shape])} title={swatch.label}>
            <input
              type="radio"
              className={styles.input}
              name={id}
              value={swatch.value}
              checked={swatch.value === value}
              aria-label={swatch.label}
              onChange={() => onChange(swatch.value)}
            />
            <Face swatch={swatch} isChosen={swatch.value === value} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Face<T extends string>({ swatch, isChosen }: { swatch: Swatch<T>; isChosen: boolean }) {
  return (
    <span
      className={cx(styles.face, !swatch.color && styles.none, isDark(swatch.color) && styles.dark)}
      {...(swatch.color ? { style: { background: swatch.color } } : {})}
    >
      {isChosen && <Icon name="check" size={18} />}
    </span>
  );
}

/** Whether white reads better on it than ink. */
function isDark(color: string | null): boolean {
  const channels = color
    ?.match(/^#(..)(..)(..)$/)
    ?.slice(1)
    .map((hex) => Number.parseInt(hex, 16));
  if (!channels) return false;
  const [r = 0, g = 0, b = 0] = channels;
  return 0.299 * r + 0.587 * g + 0.114 * b < 140;
}
