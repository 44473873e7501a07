import type { Participant } from '@whoboard/shared/protocol/api.ts';
import styles from './Face.module.css';

/** A person as a disc in their colour with the first letter of their name. */
export function Face({ person, size = 32 }: { readonly person: Participant; readonly size?: number }) {
  return (
    <span
      className={styles.face}
      style={{ background: person.color, width: size, height: size, fontSize: size * 0.45 }}
      aria-hidden="true"
    >
      {firstLetter(person.name)}
    </span>
  );
}

/** The first grapheme, so that an emoji or a combined letter stays whole. */
export function firstLetter(name: string): string {
  const [first] = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(name.trim());
  return first?.segment.toLocaleUpperCase() ?? '?';
}
