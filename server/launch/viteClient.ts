import { join } from 'node:path';
import { createServer } from 'vite';
import type { ServeClient } from '../http/serveClient.ts';
import { projectRoot } from '../projectRoot.ts';

/**
 * Serves the browser's pages from their sources with hot reload, on the server's own port. Development only: the build
 * leaves this file out.
 * @param publicHost a name by which browsers reach this machine, besides its addresses
 */
export function viteClient(publicHost: string | undefined): ServeClient {
  return async (app, http) => {
    const vite = await createServer({
      root: join(projectRoot, 'client'),
      configFile: join(projectRoot, 'vite.config.ts'),
      appType: 'spa',
      server: {
        middlewareMode: true,
        ws: { server: http },
        ...(publicHost === undefined ? {} : { allowedHosts: [publicHost] }),
      },
    });
    app.use(vite.middlewares);
    return {
      takesUpgrade: (request) => /^vite-(hmr|ping)$/.test(String(request.headers['sec-websocket-protocol'])),
      close: () => vite.close(),
    };
  };
}
