import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview } from 'vite';
import { root } from '../../server/launch/root.mjs';

/**
 * Serves the gallery of primitives, which no ordinary build contains: `await using gallery = await serveGallery()`.
 * Built, not served from its sources, because every page of every test would fetch some two hundred modules.
 */
export async function serveGallery(): Promise<{ url: string } & AsyncDisposable> {
  const outDir = await mkdtemp(join(tmpdir(), 'moothall-gallery-'));
  const shared = {
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'client'),
    logLevel: 'error',
  } as const;
  await build({
    ...shared,
    define: { 'import.meta.env.DEV': 'true' },
    build: { outDir, emptyOutDir: true, reportCompressedSize: false },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (url === undefined) throw new Error('The gallery’s server has no address');
  return {
    url: new URL('_gallery', url).href,
    async [Symbol.asyncDispose]() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
