import { Suspense, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { lazyPart } from '../../ui/lazy-part.ts';
import { useLanguage } from '../../ui/language.tsx';
import { Spinner } from '../../ui/Spinner.tsx';
import { BoardList } from './BoardList.tsx';
import styles from './HomePage.module.css';
import { Page } from './Page.tsx';
import { pickFile } from '../../ui/pick-files.ts';
import { useCreateBoard } from './use-create-board.ts';

const HeroPicture = lazyPart(async () => (await import('./HeroPicture.tsx')).HeroPicture);
const PassphraseDialog = lazyPart(async () => (await import('./PassphraseDialog.tsx')).PassphraseDialog);
const TemplateGallery = lazyPart(
  async () => (await import('../../panels/templates/TemplateGallery.tsx')).TemplateGallery,
);

/** The first page: begin a board, look at the demo, or go on where one left off. */
export function HomePage() {
  const spoken = useLanguage();
  const { t } = spoken;
  const creation = useCreateBoard();
  const [isPicking, setPicking] = useState(false);
  const importFile = async () => {
    const file = await pickFile('.json,application/json');
    if (file) creation.importBoard(file);
  };
  return (
    <Page title={t('app.name')}>
      <section className={styles.hero}>
        <div className={styles.words}>
          <h1 className={styles.headline}>{t('app.home.headline')}</h1>
          <p className={styles.lead}>{t('app.home.lead')}</p>
          <div className={styles.actions}>
            <Button
              look="primary"
              size="large"
              icon="plus"
              isDisabled={creation.isBusy}
              onPress={() => creation.create('blank')}
            >
              {t('app.home.newBoard')}
            </Button>
            <Button size="large" isDisabled={creation.isBusy} onPress={() => creation.create('demo')}>
              {t('app.home.openDemo')}
            </Button>
            <Button
              size="large"
              look="quiet"
              icon="import"
              isDisabled={creation.isBusy || isPicking}
              onPress={() => {
                setPicking(true);
                void importFile().finally(() => setPicking(false));
              }}
            >
              {t('app.home.import')}
            </Button>
          </div>
          <p className={styles.problem} role="alert">
            {creation.problem}
          </p>
        </div>
        <div className={styles.picture}>
          <Suspense fallback={null}>
            <HeroPicture />
          </Suspense>
        </div>
      </section>

      <BoardList />

      <section aria-labelledby="templates" className={styles.templates}>
        <h2 id="templates" className={styles.heading}>
          {t('app.home.templates')}
        </h2>
        <p className={styles.sub}>{t('app.home.templatesLead')}</p>
        <Suspense fallback={<Spinner label={t('app.loading')} />}>
          <TemplateGallery spoken={spoken} isDisabled={creation.isBusy} onChoose={creation.create} />
        </Suspense>
      </section>

      {creation.asksPassphrase && (
        <Suspense fallback={null}>
          <PassphraseDialog
            wasRefused={creation.wasRefused}
            onSubmit={creation.retryWith}
            onClose={creation.giveUp}
          />
        </Suspense>
      )}
    </Page>
  );
}
