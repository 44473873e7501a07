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

export default defineConfig({
  plugins: [react(), fetchAppWithPage()],
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
