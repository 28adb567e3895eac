import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shellFiles, workerFile } from './server/launch/shellFiles.ts';

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The browser's pages. How the server is built is told in server/launch/buildWorker.mjs. */
export default defineConfig({
  root: 'client',
  plugins: [react(), shellFiles()],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        index: file('client/index.html'),
        room: file('client/room.html'),
        worker: file('client/worker/worker.ts'),
      },
      output: {
        entryFileNames: ({ name }) => (name === 'worker' ? workerFile : 'assets/[name]-[hash].js'),
        // Over HTTP/1.1 a phone on a bad line waits for each handful of files: what a session needs comes in few.
        codeSplitting: {
          groups: [
            {
              name: 'form',
              test: /vite\/preload-helper|client\/(api\/(?!upload)|ui\/(Form|Field|TextField|VisuallyHidden)\.)/,
            },
            {
              name: 'answer',
              test: /client\/(ledger\/rateCards|live\/|ui\/(TextArea|ChoiceCards|PercentSlider|Rag(Badge|Mark|Shape)|rag|DirectionMark|direction|useFocusStays)\.)/,
            },
          ],
        },
      },
    },
  },
});
