import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createServer } from 'vite';
import { readRoomPath } from '../../shared/session/roomPath.ts';
import type { ServeClient } from '../http/serveClient.ts';
import { projectRoot } from '../projectRoot.ts';

/** Under a path of their own, or the sources in client/api would stand where the API answers. */
const sourcesBase = '/@sources/';

/**
 * Serves the browser's pages from their sources with hot reload, on the server's own port. Development only: the build
 * leaves this file out.
 * @param publicHost a name by which browsers reach this machine, besides its addresses
 */
export function viteClient(publicHost: string | undefined): ServeClient {
  return async (app, http) => {
    const root = join(projectRoot, 'client');
    const vite = await createServer({
      root,
      base: sourcesBase,
      configFile: join(projectRoot, 'vite.config.ts'),
      appType: 'custom',
      server: {
        middlewareMode: true,
        ws: { server: http },
        ...(publicHost === undefined ? {} : { allowedHosts: [publicHost] }),
      },
    });
    app.use(vite.middlewares);
    app.get('/{*path}', async (request, response) => {
      const name = readRoomPath(request.path) ? 'room.html' : 'index.html';
      const page = await readFile(join(root, name), 'utf8');
      response.type('html').send(await vite.transformIndexHtml(request.originalUrl, page));
    });
    return {
      takesUpgrade: (request) => /^vite-(hmr|ping)$/.test(String(request.headers['sec-websocket-protocol'])),
      close: () => vite.close(),
    };
  };
}
