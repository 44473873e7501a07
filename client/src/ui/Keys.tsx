import styles from './Keys.module.css';

/** A shortcut as it is written on this machine, e.g. `Ctrl K`. */
export function Keys({ keys }: { readonly keys: string }) {
  return <kbd className={styles.keys}>{keys}</kbd>;
}
