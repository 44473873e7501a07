import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const server = process.env['WHOBOARD_SERVER'] ?? 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
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
