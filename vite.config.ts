import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shellFiles, workerFile } from './server/launch/shellFiles.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * The browser's pages. How the server is built is told in server/launch/buildWorker.mjs, which builds the pages of a room
 * first and by themselves (`--mode room`): in one build they would share files with the app, and over HTTP/1.1 a phone on a
 * bad line waits for each handful of files. So they are one script and one style sheet.
 */
export default defineConfig(({ mode }) => ({
  root: 'client',
  plugins: [react(), ...(mode === 'room' ? [] : [shellFiles()])],
  build: {
    outDir: '../dist/client',
    emptyOutDir: mode === 'room',
    rolldownOptions:
      mode === 'room'
        ? { input: { room: file('client/room.html') } }
        : {
            input: { index: file('client/index.html'), worker: file('client/worker/worker.ts') },
            output: {
              entryFileNames: ({ name }) => (name === 'worker' ? workerFile : 'assets/[name]-[hash].js'),
            },
          },
  },
}));
