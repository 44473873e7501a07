import react from '@vitejs/plugin-react';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { firstEn } from '../shared/src/i18n/messages/first.en.ts';

const server = process.env['WHOBOARD_SERVER'] ?? 'http://localhost:3000';

/** The weights of the interface's font that stand on every first screen. */
const fonts = [400, 600, 800].map((weight) => `/fonts/atkinson-hyperlegible-next-${weight}.ttf`);

/**
 * The page begins to fetch the app together with the small entry that asks for it, instead of after it: the entry only
 * sees to it that words and app come at the same time. So it does with the fonts, which would otherwise be asked for when
 * there is something to show in them.
 */
function fetchAppWithPage(): Plugin {
  const app = path.join(import.meta.dirname, 'src/app/start.tsx');
  return {
    name: 'fetch-app-with-page',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle = {} }) {
        const files = new Set<string>();
        const add = (fileName: string): void => {
          const file = bundle[fileName];
          if (files.has(fileName) || file?.type !== 'chunk') return;
          files.add(fileName);
          file.imports.forEach(add);
        };
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && file.facadeModuleId === app) add(file.fileName);
        }
        if (files.size === 0) throw new Error(`The build has no chunk of ${app}`);
        const links = [
          ...[...files].map((file) => ({ rel: 'modulepreload', crossorigin: true, href: `/${file}` })),
          ...fonts.map((href) => ({ rel: 'preload', as: 'font', type: 'font/ttf', crossorigin: true, href })),
        ];
        return links.map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }));
      },
    },
  };
}

/**
 * The drawings of rare types of items are fetched when a board holds such an item: in the browser a file that knows how
 * to fetch them stands in for the one that has them at once, as server, prints and tests do.
 */
function fetchDrawingsLater(): Plugin {
  const types = path.join(import.meta.dirname, '../shared/src/items');
  return {
    name: 'fetch-drawings-later',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source !== './fetched-types.ts' || importer !== path.join(types, 'index.ts')) return null;
      return path.join(types, 'fetched-types-later.ts');
    },
  };
}

/** What a board that is being opened must not wait for, with what to do about it. */
const keptOut: readonly (readonly [RegExp, string])[] = [
  [/\/i18n\/messages\//, 'ask `Languages`, and take from shared/src/i18n/translator.ts, not translate.ts'],
  [/\/items\/fetched-types\.ts$/, 'an item type is found by shared/src/items/index.ts'],
  [/\/node_modules\/react-(konva|reconciler)\//, 'fetch what mounts Konva nodes by React with lazyPart'],
  [/\/node_modules\/react-aria-components\//, 'fetch dialogs, menus and their kind with lazyPart'],
];

/** Words that a module says: `t('key')`, and what begins the keys that it puts together. */
const said = /\bt(?:\.get\(\)|\(\))?\(\s*(?:'([^']+)'|"([^"]+)"|`([^`$]+)(\$\{)?)/g;

/** The keys that a module says and that are not among the first words. */
function unknownWords(code: string): readonly string[] {
  const unknown: string[] = [];
  const first = Object.keys(firstEn);
  for (const [, single, double, start, isStart] of code.matchAll(said)) {
    const key = single ?? double ?? start ?? '';
    const isKnown = isStart
      ? first.some((each) => each.startsWith(key))
      : first.some((each) => each === key || each === `${key}_other`);
    if (key.includes('.') && !isKnown) unknown.push(key);
  }
  return unknown;
}

const fromHere = (...files: readonly string[]): readonly string[] =>
  files.map((file) => path.join(import.meta.dirname, file));

/** What comes before a board can be written on, and what comes besides before one of all kinds of items is painted. */
const firstLoad = {
  empty: {
    // kB of gzip (1,000 bytes); the budget is 300.
    limitKb: 245,
    files: fromHere(
      'src/main.ts',
      'src/app/start.tsx',
      'src/app/pages/BoardEntry.tsx',
      'src/app/pages/BoardPage.tsx',
    ),
    words: ['first'],
  },
  full: {
    limitKb: 300,
    files: fromHere('../shared/src/items/fetched-types.ts', 'src/model/session/open-session.ts'),
    words: ['first', 'cards'],
  },
} as const;

/**
 * Stops the build when an import brings into the first load what was kept out of it, when words are said there that come
 * later, or when it has grown too large (docs/decisions/0007-first-load.md).
 */
function guardFirstLoad(): Plugin {
  return {
    name: 'guard-first-load',
    apply: 'build',
    buildEnd() {
      const cameBy = new Map<string, string | null>(firstLoad.empty.files.map((id) => [id, null]));
      const early: string[] = [];
      for (const id of cameBy.keys()) {
        const info = this.getModuleInfo(id);
        for (const next of info?.importedIds ?? []) if (!cameBy.has(next)) cameBy.set(next, id);
        const wrong = keptOut.find(([pattern]) => pattern.test(id));
        for (const key of id.startsWith(fromHere('src')[0]!) ? unknownWords(info?.code ?? '') : [])
          early.push(`${path.relative('..', id)}: ${key}`);
        if (!wrong) continue;
        const way: string[] = [];
        for (let at: string | null = id; at; at = cameBy.get(at) ?? null) way.push(path.relative('..', at));
        this.error(`The first load must not hold this: ${wrong[1]}.\n${way.join('\n  <- ')}`);
      }
      if (early.length > 0)
        this.error(`Said in the first load, but not in a first area of messages:\n${early.join('\n')}`);
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const found = new Set<(typeof chunks)[number]>();
      const add = (chunk: (typeof chunks)[number] | undefined): void => {
        if (!chunk || found.has(chunk)) return;
        found.add(chunk);
        for (const name of chunk.imports) add(chunks.find(({ fileName }) => fileName === name));
      };
      for (const [name, { files, words, limitKb }] of Object.entries(firstLoad)) {
        const parts = words.map((part) => `/messages/${part}.fr.ts`);
        for (const chunk of chunks) {
          const holds = (end: string): boolean => chunk.moduleIds.some((id) => id.endsWith(end));
          if (files.some(holds) || parts.some(holds)) add(chunk);
        }
        const kb =
          [...found].reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).byteLength, 0) / 1_000;
        if (kb > limitKb)
          this.error(`The first load of a board (${name}) has ${kb.toFixed(1)} kB, more than ${limitKb}.`);
        this.info(`first load of a board (${name}): ${kb.toFixed(1)} of ${limitKb} kB`);
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), fetchDrawingsLater(), fetchAppWithPage(), guardFirstLoad()],
  build: {
    outDir: 'dist',
    target: 'es2022',
    // The content security policy allows no data: URIs, so every asset is a file of its own.
    assetsInlineLimit: 0,
    // One style sheet: parts that are fetched later then need nothing but their code.
    cssCodeSplit: false,
  },
  server: {
    port: 5173,
    proxy: {
      '/api': server,
      '/fonts': server,
      '/sync': { target: server, ws: true },
    },
  },
});
