import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';

/**
 * Every entry becomes one file at the top of dist, and so does every chunk: a module finds its worker
 * beside itself, as `./name.ts` in the sources and as `./name.js` here.
 */
const workers = readdirSync(path.join(import.meta.dirname, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('-worker.ts'))
  .map((file) => path.join('src', file));
const entries = ['src/main.ts', ...workers];

export default defineConfig({
  publicDir: false,
  ssr: {
    target: 'node',
    noExternal: [/^@whoboard\//],
  },
  build: {
    ssr: true,
    outDir: 'dist',
    target: 'node20',
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: Object.fromEntries(entries.map((entry) => [path.basename(entry, '.ts'), entry])),
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
});
