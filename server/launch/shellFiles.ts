import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { roomPathPattern } from '../../shared/session/roomPath.ts';

/** Where the page finds the worker: at the top, because a worker serves only what lies below it. */
export const workerFile = 'worker.js';

/**
 * Builds the service worker beside the pages and writes into it which files open Moothall without a connection: all of
 * them. Those under assets/ carry a digest in their name; the page gets one here.
 */
export function shellFiles(): Plugin {
  return {
    name: 'shell-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const worker = Object.values(bundle).find(({ fileName }) => fileName === workerFile);
      if (worker?.type !== 'chunk') throw new Error('The service worker was not built');
      if (worker.imports.length > 0) {
        throw new Error(
          `Browsers take a service worker in one file; it shares ${worker.imports} with the pages`,
        );
      }
      const files = Object.values(bundle).flatMap((file) => {
        if (file === worker) return [];
        const content = file.type === 'chunk' ? file.code : file.source;
        const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
        return [{ url: `/${file.fileName}`, revision: file.fileName.startsWith('assets/') ? null : digest }];
      });
      worker.code = worker.code
        .replace('__SHELL_FILES__', () => JSON.stringify(files))
        .replace('__ROOM_PATH__', () => String(roomPathPattern));
    },
  };
}
