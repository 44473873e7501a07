import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { useT } from '../../ui/language.tsx';
import { Link } from '../Link.tsx';
import styles from './MessagePage.module.css';
import { Page } from './Page.tsx';

interface MessagePageProps {
  readonly icon: IconName;
  readonly title: string;
  readonly text: string;
  /** What can be done, one a line. */
  readonly steps?: readonly string[];
  readonly children?: ReactNode;
}

/** A page that says what is the matter and what to do. */
export function MessagePage({ icon, title, text, steps, children }: MessagePageProps) {
  const t = useT();
  return (
    <Page title={`${title} – ${t('app.name')}`}>
      <section className={styles.card}>
        <span className={styles.icon}>
          <Icon name={icon} size={32} />
        </span>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.text}>{text}</p>
        {steps && (
          <ul className={styles.steps}>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
        )}
        <div className={styles.actions}>
          {children}
          <Link href="/" className={styles.home ?? ''}>
            {t('app.toHome')}
          </Link>
        </div>
      </section>
    </Page>
  );
}

export function NotFoundPage() {
  const t = useT();
  return <MessagePage icon="search" title={t('app.notFound.title')} text={t('app.notFound.text')} />;
}
