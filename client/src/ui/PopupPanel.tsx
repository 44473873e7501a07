import type { ReactNode, RefObject } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { cx } from './cx.ts';
import { Localized } from './Localized.tsx';
import styles from './PopupPanel.module.css';

interface PopupPanelProps {
  readonly label: string;
  readonly placement: 'bottom end' | 'top start' | 'bottom start';
  readonly className: string | undefined;
  readonly triggerRef: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function PopupPanel({ label, placement, className, triggerRef, onClose, children }: PopupPanelProps) {
  return (
    <Localized>
      <Popover
        isOpen
        triggerRef={triggerRef}
        placement={placement}
        offset={8}
        className={cx(styles.popover, className)}
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Dialog aria-label={label} className={styles.dialog ?? ''}>
          {children}
        </Dialog>
      </Popover>
    </Localized>
  );
}
