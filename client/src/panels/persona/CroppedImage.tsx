import type { Portrait } from '@whoboard/shared/items/image-file.ts';
import { imageBox } from './crop.ts';
import styles from './PhotoField.module.css';

interface CroppedImageProps {
  readonly boardId: string;
  readonly portrait: Portrait;
  readonly alt: string;
}

/** The square of a picture that a portrait shows, filling the (positioned, clipping) element around it. */
export function CroppedImage({ boardId, portrait, alt }: CroppedImageProps) {
  const { left, top, width, height } = imageBox(portrait, portrait.file);
  const percent = (share: number) => `${share * 100}%`;
  return (
    <img
      className={styles.image}
      src={`/api/boards/${boardId}/files/${portrait.file.hash}`}
      alt={alt}
      draggable={false}
      style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
    />
  );
}
