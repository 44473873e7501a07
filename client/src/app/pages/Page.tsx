import type { Locale } from '@whoboard/shared/board/schema.ts';
import { useEffect, type ReactNode } from 'react';
import { useLanguage } from '../../ui/language.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { setLocale } from '../language.ts';
import { Link } from '../Link.tsx';
import styles from './Page.module.css';

const languages: readonly { value: Locale; label: string; lang: string }[] = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'fr', label: 'Français', lang: 'fr' },
];

interface PageProps {
  /** Of the browser tab. */
  readonly title: string;
  readonly children: ReactNode;
}

/** The frame of every page that is not a board: name at the left, language at the right. */
export function Page({ title, children }: PageProps) {
  const { locale, t } = useLanguage();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <Link href="/" className={styles.name ?? ''}>
          <img src="/icon.svg" alt="" width={32} height={32} />
          {t('app.name')}
        </Link>
        <Segments
          label={t('app.language')}
          value={locale}
          options={languages}
          onChange={(chosen) => void setLocale(chosen)}
        />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
