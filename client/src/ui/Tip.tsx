import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';
import { Keys } from './Keys.tsx';
import styles from './Tip.module.css';

interface TipProps {
  readonly text: string;
  readonly keys?: string | undefined;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  /** A react-aria button. */
  readonly children: ReactElement;
}

/** A short name on hover and on keyboard focus, with the key that does the same. */
export function Tip({ text, keys, placement = 'bottom', children }: TipProps) {
  return (
    <TooltipTrigger delay={450} closeDelay={80}>
      {children}
      <Tooltip className={styles.tip ?? ''} placement={placement} offset={8}>
        {text}
        {keys && <Keys keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  );
}
