import './ui/base.css';
import { beginLanguage } from './app/language.ts';
import { addFonts } from './ui/font-faces.ts';
import { untilFetched } from './ui/until-fetched.ts';

addFonts();
// Words, app and the code of the page that is wanted come at the same time.
void beginLanguage();
if (location.pathname.startsWith('/b/')) void untilFetched(() => import('./app/pages/BoardEntry.tsx'));
else if (location.pathname === '/') void untilFetched(() => import('./app/pages/HomePage.tsx'));
void untilFetched(() => import('./app/start.tsx')).then(({ start }) => start());
