import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';
import { cx } from './cx.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  readonly look?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  readonly icon?: IconName;
  readonly wide?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

export function Button({
  look = 'plain',
  size = 'medium',
  icon,
  wide,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      className={cx(styles.button, styles[look], styles[size], wide && styles.wide, className)}
    >
      {icon && <Icon name={icon} size={size === 'large' ? 22 : 18} />}
      <span className={styles.label ?? ''}>{children}</span>
    </AriaButton>
  );
}
