import type { PlayedPersona } from '@whoboard/shared/role-play/scene.ts';
import type { Editor } from '../../model/editor.ts';
import { CroppedImage } from '../persona/CroppedImage.tsx';
import { firstLetter } from '../top/Face.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './PlayCard.module.css';

interface PortraitProps {
  readonly editor: Editor;
  readonly persona: PlayedPersona | null;
  readonly size: 'small' | 'large';
}

/** The persona's face, or the first letter of the name. */
export function Portrait({ editor, persona, size }: PortraitProps) {
  const name = persona?.firstName.trim() ?? '';
  return (
    <span className={cx(styles.portrait, styles[size])} aria-hidden="true">
      {persona?.photo ? (
        <CroppedImage boardId={editor.boardId} portrait={persona.photo} alt="" />
      ) : (
        <span className={styles.letter}>{name === '' ? '?' : firstLetter(name)}</span>
      )}
    </span>
  );
}
