import { lazy, Suspense, useEffect } from 'react';
import { LanguageProvider } from '../ui/language.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useReadable } from '../ui/use-readable.ts';
import { language } from './language.ts';
import { NotFoundPage } from './pages/MessagePage.tsx';
import { place, type Place } from './router.ts';

const HomePage = lazy(async () => ({ default: (await import('./pages/HomePage.tsx')).HomePage }));
const BoardEntry = lazy(async () => ({ default: (await import('./pages/BoardEntry.tsx')).BoardEntry }));

export function App() {
  const spoken = useReadable(language);
  const here = useReadable(place);
  useEffect(() => {
    if (spoken) document.documentElement.lang = spoken.locale;
  }, [spoken]);
  if (!spoken) return null;
  return (
    <LanguageProvider value={spoken}>
      <Suspense fallback={<Spinner label={spoken.t('app.loading')} />}>
        <Page place={here} />
      </Suspense>
    </LanguageProvider>
  );
}

function Page({ place: { route, key } }: { place: Place }) {
  switch (route.page) {
    case 'home':
      return <HomePage />;
    case 'board':
      return <BoardEntry key={route.boardId} boardId={route.boardId} linkKey={key} />;
    case 'notFound':
      return <NotFoundPage />;
  }
}
