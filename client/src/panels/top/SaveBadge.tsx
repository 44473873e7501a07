import type { ConnectionModel } from '../../model/editor.ts';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { Tip } from '../../ui/Tip.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import styles from './SaveBadge.module.css';
import { saveText } from './save-text.ts';

export function SaveBadge({ connection }: { readonly connection: ConnectionModel }) {
  const t = useT();
  const { short, long, tone, icon } = saveText(useReadable(connection.state), t);
  return (
    <Tip text={long} placement="bottom">
      <button
        type="button"
        className={cx(styles.badge, styles[tone])}
        aria-label={`${short}. ${long}`}
        data-testid="save-badge"
      >
        <span className={cx(icon === 'loading' && styles.turning)}>
          <Icon name={icon} size={16} />
        </span>
        <span className={styles.text}>{short}</span>
      </button>
    </Tip>
  );
}
