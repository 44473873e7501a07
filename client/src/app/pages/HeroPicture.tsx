import type { Locale } from '@whoboard/shared/board/schema.ts';
import { TemplatePicture } from '../../panels/templates/TemplatePicture.tsx';
import styles from './HeroPicture.module.css';

/** The persona cards in the middle, and some of the notes around them. */
const framing = { zoom: 1.75, at: [0.53, 0.4] } as const;

/** The demo board as it looks, in a frame that leans a little. */
export function HeroPicture({ locale }: { readonly locale: Locale }) {
  return (
    <div className={styles.frame}>
      <TemplatePicture id="demo" locale={locale} className={styles.picture ?? ''} framing={framing} />
    </div>
  );
}
