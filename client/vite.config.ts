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
