import { join } from 'node:path';
import express from 'express';
import { readRoomPath } from '../../shared/session/roomPath.ts';
import type { ServeClient } from './serveClient.ts';

/**
 * Serves the pages that `npm start` built. Files under /assets carry a digest in their name, so browsers may keep them
 * for ever; the page itself is asked for each time, or a browser would hold on to the names of an old build.
 */
export function builtClient(folder: string): ServeClient {
  return async (app) => {
    app.use(
      '/assets',
      express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }),
    );
    // A missing file is a 404. Sending the page in its place would make a browser run HTML as a script.
    app.use('/assets', (_request, response) => {
      response.status(404).type('text/plain').send('There is no such file.');
    });
    app.use(express.static(folder, { index: false, maxAge: 0 }));
    app.get('/{*path}', (request, response) => {
      const page = readRoomPath(request.path) ? 'room.html' : 'index.html';
      response.set('Cache-Control', 'no-cache').sendFile(join(folder, page), { dotfiles: 'allow' });
    });
    return { takesUpgrade: () => false, close: async () => {} };
  };
}
