import { useEffect, useEffectEvent, useId, useRef, type ReactNode, type RefObject } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { useT } from './language.tsx';
import { Localized } from './Localized.tsx';

interface DialogProps {
  readonly title: string;
  /** One sentence below the title. */
  readonly lead?: string | undefined;
  readonly size?: 'small' | 'medium' | 'large' | 'full';
  /** A question that must be answered: read out at once, not closed by a click beside it. */
  readonly role?: 'dialog' | 'alertdialog';
  readonly onClose: () => void;
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** A modal dialog; on a phone a sheet from below. Escape and a click beside it close it. */
export function Dialog({
  title,
  lead,
  size = 'medium',
  role = 'dialog',
  onClose,
  actions,
  children,
}: DialogProps) {
  const t = useT();
  const leadId = useId();
  const ref = useRef<HTMLElement>(null);
  useEscapeWithoutFocus(ref, role === 'dialog', onClose);
  return (
    <Localized>
      <ModalOverlay
        isOpen
        isDismissable={role === 'dialog'}
        onOpenChange={(open) => !open && onClose()}
        className={styles.overlay ?? ''}
      >
        <Modal className={cx(styles.modal, styles[size])}>
          <AriaDialog
            ref={ref}
            role={role}
            className={styles.dialog ?? ''}
            {...(lead ? { 'aria-describedby': leadId } : {})}
          >
            <header className={styles.head}>
              <div className={styles.titles}>
                <Heading slot="title" level={2} className={styles.title ?? ''}>
                  {title}
                </Heading>
                {lead && (
                  <p id={leadId} className={styles.lead}>
                    {lead}
                  </p>
                )}
              </div>
              <IconButton icon="close" label={t('app.close')} onPress={onClose} placement="left" />
            </header>
            {children && <div className={styles.body}>{children}</div>}
            {actions && <footer className={styles.foot}>{actions}</footer>}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </Localized>
  );
}

/** The focus falls to the page when what had it goes, as while a file is read; Escape must close the dialog even then. */
function useEscapeWithoutFocus(
  ref: RefObject<HTMLElement | null>,
  isDismissable: boolean,
  onClose: () => void,
): void {
  const escape = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isDismissable) return;
    if (document.activeElement !== document.body) return;
    const topmost = [...document.querySelectorAll('[role=dialog], [role=alertdialog]')].at(-1);
    if (topmost === ref.current) onClose();
  });
  useEffect(() => {
    document.addEventListener('keydown', escape);
    return () => document.removeEventListener('keydown', escape);
  }, []);
}
