import { useEffect, useId, useRef, type ReactNode } from 'react';
import styles from './Drawer.module.css';
import { IconButton } from './IconButton.tsx';
import { useT } from './language.tsx';

interface DrawerProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Moves the focus into it when it opens: set when a key opened it. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** Beside the board on a desktop, a sheet from below on a phone; the board stays usable. */
export function Drawer({ title, onClose, takesFocus, children }: DrawerProps) {
  const t = useT();
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    if (takesFocus) ref.current?.focus();
  }, [takesFocus]);
  useEffect(() => {
    const drawer = ref.current;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.stopPropagation();
      onClose();
    };
    drawer?.addEventListener('keydown', onKey);
    return () => drawer?.removeEventListener('keydown', onKey);
  }, [onClose]);
  return (
    <aside ref={ref} tabIndex={-1} className={styles.drawer} aria-labelledby={id} data-covers-board>
      <div className={styles.content}>
        <header className={styles.head}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <IconButton icon="close" label={t('app.close')} onPress={onClose} placement="left" />
        </header>
        <div className={styles.body}>{children}</div>
      </div>
    </aside>
  );
}
