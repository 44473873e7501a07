import { TemplatePicture } from '../../panels/templates/TemplatePicture.tsx';
import { useLanguage } from '../../ui/language.tsx';
import styles from './HeroPicture.module.css';

/** The persona cards in the middle, and some of the notes before them. */
const framing = { zoom: 3.27, at: [0.42, 0.19] } as const;

/** The demo board as it looks, in a frame that leans a little. */
export function HeroPicture() {
  const spoken = useLanguage();
  return (
    <div className={styles.frame}>
      <TemplatePicture id="demo" spoken={spoken} className={styles.picture ?? ''} framing={framing} />
    </div>
  );
}
