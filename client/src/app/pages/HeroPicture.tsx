import { TemplatePicture } from '../../panels/templates/TemplatePicture.tsx';
import { useLanguage } from '../../ui/language.tsx';
import styles from './HeroPicture.module.css';

/** One persona card, the notes that it was made of, and the beginning of the next. */
const part = { x: 745, y: 318, w: 1800, h: 1350 } as const;

/** The demo board as it looks, in a frame that leans a little. */
export function HeroPicture() {
  const spoken = useLanguage();
  return (
    <div className={styles.frame}>
      <TemplatePicture id="demo" spoken={spoken} className={styles.picture ?? ''} part={part} />
    </div>
  );
}
