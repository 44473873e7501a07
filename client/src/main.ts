import './ui/base.css';
import { beginLanguage } from './app/language.ts';
import { addFonts } from './ui/font-faces.ts';
import { untilFetched } from './ui/until-fetched.ts';

addFonts();
// Words, app and, behind a board's address, the board's code come at the same time.
void beginLanguage();
if (location.pathname.startsWith('/b/')) void untilFetched(() => import('./app/pages/BoardEntry.tsx'));
void untilFetched(() => import('./app/start.tsx')).then(({ start }) => start());
