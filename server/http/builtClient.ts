import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import express from 'express';
import sirv from 'sirv';
import { readRoomPath } from '../../shared/session/roomPath.ts';
import { withFirstAnswer } from './firstAnswer.ts';
import type { ServeClient } from './serveClient.ts';

/** Files stand there packed already: see server/launch/packFiles.mjs. */
const packed = { brotli: true, gzip: true };

/** In seconds. */
const year = 31_536_000;

/**
 * Serves the pages that `npm start` built. Files under /assets carry a digest in their name, so browsers may keep them
 * for ever; the page itself is asked for each time, or a browser would hold on to the names of an old build.
 */
export function builtClient(folder: string): ServeClient {
  return async (app, _http, firstAnswer) => {
    const room = await readFile(join(folder, 'room.html'), 'utf8');
    app.use(
      '/assets',
      sirv(join(folder, 'assets'), { ...packed, immutable: true, maxAge: year, extensions: [] }),
    );
    // A missing file is a 404. Sending the page in its place would make a browser run HTML as a script.
    app.use('/assets', (_request, response) => {
      response.status(404).type('text/plain').send('There is no such file.');
    });
    app.use(express.static(folder, { index: false, maxAge: 0 }));
    app.get('/{*path}', async (request, response) => {
      const answer = await firstAnswer(request);
      if (answer) {
        // What is in it is for one person and one moment.
        response.set('Cache-Control', 'no-store').type('html').send(withFirstAnswer(room, answer));
        return;
      }
      const page = readRoomPath(request.path) ? 'room.html' : 'index.html';
      response.set('Cache-Control', 'no-cache').sendFile(join(folder, page), { dotfiles: 'allow' });
    });
    return { takesUpgrade: () => false, close: async () => {} };
  };
}
