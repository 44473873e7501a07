import type { ReactNode } from 'react';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';
import { pressAttributes, type PressProps } from './press.ts';

export interface ButtonProps extends PressProps {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: IconName;
  readonly wide?: boolean;
  /** Something is under way: further presses count for nothing. */
  readonly isPending?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Button({
  look = 'plain',
  size = 'medium',
  icon,
  wide,
  isPending = false,
  className,
  children,
  ...press
}: ButtonProps) {
  const attributes = pressAttributes(press);
  return (
    <button
      {...attributes}
      onClick={isPending ? undefined : attributes.onClick}
      aria-busy={isPending || undefined}
      className={cx(styles.button, styles[look], styles[size], wide && styles.wide, className)}
    >
      {icon && <Icon name={icon} size={size === 'large' ? 22 : 18} />}
      <span className={styles.label}>{children}</span>
    </button>
  );
}
