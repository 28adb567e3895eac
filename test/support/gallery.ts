import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'vite';
import { root } from '../../server/launch/root.mjs';

/**
 * Serves the gallery of primitives, which only development has: `await using gallery = await serveGallery()`.
 * A cache of its own, so that a developer's running server is not disturbed.
 */
export async function serveGallery(): Promise<{ url: string } & AsyncDisposable> {
  const cache = await mkdtemp(join(tmpdir(), 'moothall-gallery-'));
  const server = await createServer({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'client'),
    cacheDir: cache,
    server: { host: '127.0.0.1', port: 0, watch: null, hmr: false },
    logLevel: 'error',
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The gallery’s server has no address');
  return {
    url: new URL('_gallery', url).href,
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(cache, { recursive: true, force: true });
    },
  };
}
