import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The browser's pages. How the server is built is told in server/launch/buildWorker.mjs. */
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: { outDir: '../dist/client', emptyOutDir: true },
});
