import { createRequire } from 'node:module';
import path from 'node:path';
import { Router } from 'express';

const require = createRequire(import.meta.url);
const weights = { 400: '400Regular', 600: '600SemiBold', 800: '800ExtraBold' } as const;

/** Name in addresses and of the package, and prefix of the files in it. */
const families = [
  { slug: 'atkinson-hyperlegible-next', prefix: 'AtkinsonHyperlegibleNext' },
  { slug: 'vazirmatn', prefix: 'Vazirmatn' },
  { slug: 'noto-sans-jp', prefix: 'NotoSansJP' },
] as const;

interface FontFile {
  /** The name below `/fonts/`. */
  readonly name: string;
  readonly path: string;
}

function packageDir(name: string): string {
  return path.dirname(require.resolve(`${name}/package.json`));
}

function listFontFiles(): readonly FontFile[] {
  const text = families.flatMap(({ slug, prefix }) => {
    const dir = packageDir(`@expo-google-fonts/${slug}`);
    return Object.entries(weights).map(([weight, name]) => ({
      name: `${slug}-${weight}.ttf`,
      path: path.join(dir, name, `${prefix}_${name}.ttf`),
    }));
  });
  const emoji = {
    name: 'twemoji.woff2',
    path: path.join(packageDir('twemoji-colr-font'), 'twemoji.woff2'),
  };
  return [...text, emoji];
}

/**
 * The fonts, the same files that the PDFs embed, so that lines break alike on screen and on paper. A new version of a
 * font comes with a new version of the program at most.
 */
export function createFontRoutes(): Router {
  const router = Router();
  const files = listFontFiles();
  router.get('/fonts/:name', (request, response, next) => {
    const file = files.find(({ name }) => name === request.params.name);
    if (!file) {
      response.status(404).type('text/plain').send('There is no such font.');
      return;
    }
    response.sendFile(file.path, { maxAge: '30 days', dotfiles: 'allow' }, (error) => {
      if (error && !response.headersSent) next(error);
    });
  });
  return router;
}
