import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { roomPathPattern } from '../../shared/session/roomPath.ts';

/** Where the page finds the worker: at the top, because a worker serves only what lies below it. */
export const workerFile = 'worker.js';

/**
 * Builds the service worker beside the pages and writes into it which files open Moothall without a connection: all of
 * them, those of a room too, which are built before. Those under assets/ carry a digest in their name; the page gets one
 * here.
 */
export function shellFiles(): Plugin {
  let folder = '';
  return {
    name: 'shell-files',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir);
    },
    generateBundle(_options, bundle) {
      const worker = Object.values(bundle).find(({ fileName }) => fileName === workerFile);
      if (worker?.type !== 'chunk') throw new Error('The service worker was not built');
      if (worker.imports.length > 0) {
        throw new Error(
          `Browsers take a service worker in one file; it shares ${worker.imports} with the pages`,
        );
      }
      const contents = new Map(before(folder).map((name) => [name, readFileSync(join(folder, name))]));
      for (const file of Object.values(bundle)) {
        const content = file.type === 'chunk' ? file.code : file.source;
        if (file !== worker) contents.set(file.fileName, Buffer.from(content));
      }
      const files = [...contents].map(([name, content]) => {
        const digest = createHash('sha256').update(content).digest('hex').slice(0, 16);
        return { url: `/${name}`, revision: name.startsWith('assets/') ? null : digest };
      });
      worker.code = worker.code
        .replace('__SHELL_FILES__', () => JSON.stringify(files))
        .replace('__ROOM_PATH__', () => String(roomPathPattern));
    },
  };
}

/** What an earlier build put there, by its path inside. */
function before(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
}
