import styles from './Keys.module.css';
import { useT } from './language.tsx';
import { shownShortcut } from './shown-shortcut.ts';

interface KeysProps {
  /** In the notation of the commands: `Mod+K`. */
  readonly keys: string;
}

/** A shortcut as it is written on this machine, e.g. `Ctrl+K`. */
export function Keys({ keys }: KeysProps) {
  return <kbd className={styles.keys}>{shownShortcut(keys, useT())}</kbd>;
}
