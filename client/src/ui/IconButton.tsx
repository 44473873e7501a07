import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';
import { pressAttributes, type PressProps } from './press.ts';
import { Tip, type Placement } from './Tip.tsx';

export interface IconButtonProps extends PressProps {
  readonly icon: IconName;
  /** The name for screen readers, shown as a tip. */
  readonly label: string;
  /** The key that does the same, as it is written on this machine: `Ctrl+K`. */
  readonly keys?: string | undefined;
  readonly isOn?: boolean | undefined;
  readonly tone?: 'normal' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly placement?: Placement;
}

export function IconButton({
  icon,
  label,
  keys,
  isOn,
  tone = 'normal',
  size = 'medium',
  placement = 'bottom',
  ...press
}: IconButtonProps) {
  return (
    <Tip text={label} keys={keys} placement={placement}>
      <button
        {...pressAttributes(press)}
        aria-label={label}
        aria-pressed={isOn}
        className={cx(styles.button, styles[size], styles[tone], isOn && styles.on)}
      >
        <Icon name={icon} size={size === 'large' ? 24 : 20} />
      </button>
    </Tip>
  );
}
