import { Icon } from './Icon.tsx';
import styles from './Spinner.module.css';

/** Says that something is on its way; appears only after a moment, so that quick answers do not flicker. */
export function Spinner({ label }: { readonly label: string }) {
  return (
    <output className={styles.spinner}>
      <span className={styles.turning}>
        <Icon name="loading" size={24} />
      </span>
      {label}
    </output>
  );
}
