import { templates } from '@whoboard/shared/templates/index.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useT, type Language } from '../../ui/language.tsx';
import styles from './TemplateGallery.module.css';
import { TemplatePicture } from './TemplatePicture.tsx';

interface TemplateGalleryProps {
  /** The language in which the template's words are put on the board. */
  readonly spoken: Language;
  readonly isDisabled?: boolean;
  /** Offers the empty wall too. */
  readonly withBlank?: boolean;
  readonly onChoose: (template: string) => void;
}

/** The templates with a picture of what each puts on the board. */
export function TemplateGallery({
  spoken,
  isDisabled = false,
  withBlank = true,
  onChoose,
}: TemplateGalleryProps) {
  const t = useT();
  const { locale } = spoken;
  const offered = withBlank ? templates : templates.filter(({ items }) => items[locale].length > 0);
  return (
    <ul className={styles.gallery}>
      {offered.map((template) => (
        <li key={template.id}>
          <button
            type="button"
            className={styles.template}
            disabled={isDisabled}
            onClick={() => onChoose(template.id)}
          >
            <span className={styles.wall}>
              <TemplatePicture id={template.id} spoken={spoken} className={styles.picture ?? ''} />
              {template.items[locale].length === 0 && <Icon name="plus" size={40} />}
            </span>
            <span className={styles.words}>
              <span className={styles.name}>{t(template.nameKey)}</span>
              <span className={styles.description}>{t(template.descriptionKey)}</span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
