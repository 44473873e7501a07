import { Suspense, useState } from 'react';
import type { KnownBoard } from '../../model/known-boards.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useReadable } from '../../ui/use-readable.ts';
import { Link } from '../Link.tsx';
import { knownBoards } from '../stores.ts';
import styles from './BoardList.module.css';

const Confirm = lazyPart(async () => (await import('../../ui/Confirm.tsx')).Confirm);

/** The boards that this browser knows, latest first; nothing at all when there are none. */
export function BoardList() {
  const { t, locale } = useLanguage();
  const boards = useReadable(knownBoards.list);
  const [leaving, setLeaving] = useState<KnownBoard | null>(null);
  if (boards.length === 0) return null;
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section aria-labelledby="own-boards" className={styles.section}>
      <h2 id="own-boards" className={styles.heading}>
        {t('app.home.yourBoards')}
      </h2>
      <ul className={styles.list}>
        {boards.map((board) => (
          <li key={board.id} className={styles.board}>
            <Link href={`/b/${board.id}`} className={styles.link ?? ''}>
              <span className={styles.mark}>
                <Icon name={board.role === 'observer' ? 'eye' : 'note'} />
              </span>
              <span className={styles.words}>
                <span className={styles.title}>{board.title || t('app.untitled')}</span>
                <span className={styles.facts}>
                  {t(`app.role.${board.role}`)} · {date.format(board.openedAt)}
                </span>
              </span>
            </Link>
            <IconButton
              icon="close"
              size="small"
              label={t('app.home.forget', { title: board.title || t('app.untitled') })}
              onPress={() => setLeaving(board)}
            />
          </li>
        ))}
      </ul>
      {leaving && (
        <Suspense fallback={null}>
          <Confirm
            title={t('app.home.forgetTitle')}
            text={t(leaving.links.facilitator ? 'app.home.forgetFacilitator' : 'app.home.forgetText')}
            confirm={t('app.home.forgetConfirm')}
            isDanger={leaving.links.facilitator !== undefined}
            onConfirm={() => knownBoards.forget(leaving.id)}
            onClose={() => setLeaving(null)}
          />
        </Suspense>
      )}
    </section>
  );
}
