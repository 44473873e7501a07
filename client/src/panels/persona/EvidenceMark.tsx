import type { StatementStatus } from '@whoboard/shared/personas/statements.ts';
import styles from './EvidenceMark.module.css';

interface EvidenceMarkProps {
  readonly status: StatementStatus;
  readonly isStale?: boolean;
}

/** The mark of a statement, of the same shapes as on the card; its words stand beside it or in the button around it. */
export function EvidenceMark({ status, isStale }: EvidenceMarkProps) {
  return (
    <svg
      className={styles.mark}
      data-status={status}
      viewBox="0 0 16 16"
      width={16}
      height={16}
      aria-hidden="true"
    >
      {status === 'supported' && <path className={styles.fill} d="M8 2 A6 6 0 0 0 8 14 Z" />}
      <circle
        className={status === 'confirmed' ? styles.fill : styles.ring}
        cx="8"
        cy="8"
        r={status === 'confirmed' ? 7 : 6}
      />
      {status === 'contradicted' && <path className={styles.ring} d="M3.8 12.2 L12.2 3.8" />}
      {isStale && <path className={styles.stale} d="M12.5 9.5 a3 3 0 1 0 0.01 0 M12.5 11 v1.6 h1.2" />}
    </svg>
  );
}
