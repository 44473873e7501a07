import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';
import { Tip } from './Tip.tsx';

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly icon: IconName;
  /** The name for screen readers, shown as a tip. */
  readonly label: string;
  /** The key that does the same, as it is written on this machine: `Ctrl K`. */
  readonly keys?: string | undefined;
  readonly isOn?: boolean | undefined;
  readonly tone?: 'normal' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
}

export function IconButton({
  icon,
  label,
  keys,
  isOn,
  tone = 'normal',
  size = 'medium',
  placement = 'bottom',
  ...rest
}: IconButtonProps) {
  return (
    <Tip text={label} keys={keys} placement={placement}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        className={cx(styles.button, styles[size], styles[tone], isOn && styles.on)}
      >
        <Icon name={icon} size={size === 'large' ? 24 : 20} />
      </AriaButton>
    </Tip>
  );
}
