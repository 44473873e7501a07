import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';
import { useT } from './language.tsx';
import styles from './Toasts.module.css';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'success' | 'problem';
  readonly action?: { readonly label: string; run(): void } | undefined;
  /** One of the same topic takes its place. */
  readonly topic?: string | undefined;
}

interface ToastsProps {
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: number) => void;
  /** True while the pointer or the focus is on them: they stay. */
  readonly onHold: (isHeld: boolean) => void;
}

const toneIcons = { info: 'info', success: 'check', problem: 'warning' } as const;

/** Short messages at the foot of the screen. The regions stand in the page before the first message does. */
export function Toasts({ toasts, onDismiss, onHold }: ToastsProps) {
  const t = useT();
  const region = (tones: readonly Toast['tone'][], role: 'status' | 'alert') => (
    <div role={role} className={styles.list} aria-label={t('app.messages')}>
      {toasts
        .filter((toast) => tones.includes(toast.tone))
        .map((toast) => (
          <div key={toast.id} className={cx(styles.toast, styles[toast.tone])}>
            <Icon name={toneIcons[toast.tone]} />
            <span className={styles.text}>{toast.text}</span>
            {toast.action && (
              <Button
                size="small"
                look="quiet"
                className={styles.action ?? ''}
                onPress={() => {
                  toast.action?.run();
                  onDismiss(toast.id);
                }}
              >
                {toast.action.label}
              </Button>
            )}
            <IconButton
              icon="close"
              size="small"
              label={t('app.dismiss')}
              placement="top"
              onPress={() => onDismiss(toast.id)}
            />
          </div>
        ))}
    </div>
  );
  return (
    <div
      className={styles.toasts}
      onPointerEnter={() => onHold(true)}
      onPointerLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      {region(['problem'], 'alert')}
      {region(['info', 'success'], 'status')}
    </div>
  );
}
