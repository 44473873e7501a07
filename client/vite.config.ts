import react from '@vitejs/plugin-react';
import path from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const server = process.env['WHOBOARD_SERVER'] ?? 'http://localhost:3000';

/**
 * The page begins to fetch the app together with the small entry that asks for it, instead of after it: the entry only
 * sees to it that words and app come at the same time.
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
        return [...files].map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
          injectTo: 'head' as const,
        }));
      },
    },
  };
}

/** What a board that is being opened must not wait for, with what to do about it. */
const keptOut: readonly (readonly [RegExp, string])[] = [
  [/\/i18n\/messages\//, 'ask `Languages`, and take from shared/src/i18n/translator.ts, not translate.ts'],
  [/\/node_modules\/react-(konva|reconciler)\//, 'fetch what mounts Konva nodes by React with lazyPart'],
  [/\/node_modules\/react-aria-components\//, 'fetch dialogs, menus and their kind with lazyPart'],
];

/** Stops the build when an import brings into the first load what was kept out of it (docs/decisions/0007-first-load.md). */
function guardFirstLoad(): Plugin {
  const first = ['main.ts', 'app/start.tsx', 'app/pages/BoardEntry.tsx', 'app/pages/BoardPage.tsx'].map(
    (file) => path.join(import.meta.dirname, 'src', file),
  );
  return {
    name: 'guard-first-load',
    apply: 'build',
    buildEnd() {
      const cameBy = new Map<string, string | null>(first.map((id) => [id, null]));
      for (const id of cameBy.keys()) {
        for (const next of this.getModuleInfo(id)?.importedIds ?? [])
          if (!cameBy.has(next)) cameBy.set(next, id);
        const wrong = keptOut.find(([pattern]) => pattern.test(id));
        if (!wrong) continue;
        const way: string[] = [];
        for (let at: string | null = id; at; at = cameBy.get(at) ?? null) way.push(path.relative('..', at));
        this.error(`The first load must not hold this: ${wrong[1]}.\n${way.join('\n  <- ')}`);
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), fetchAppWithPage(), guardFirstLoad()],
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
