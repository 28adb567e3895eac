import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Router } from 'express';
import type { Logger } from 'pino';
import { Problem } from '../../shared/errors.ts';
import { bearerIn, isSameSecret } from './bearer.ts';

/** Where `npm run backup` asks for a backup of what a running server holds. */
export const backupPath = '/backup';

export interface BackupDoor {
  /** What the command shows: a secret of this run, which stands in a file of the data folder. */
  key: string;
  write: () => Readable;
  log: Logger;
}

/** A backup, for the command that shows this server's own key. It may hold everybody's names, so nobody else gets it. */
export function backupRouter({ key, write, log }: BackupDoor): Router {
  const router = Router();
  router.get(backupPath, async (request, response) => {
    const shown = bearerIn(request.headers);
    if (shown === undefined || !isSameSecret(shown, key)) {
      throw new Problem(
        'not-signed-in',
        'Backups are made by “npm run backup -- FILE”, where the server runs.',
      );
    }
    response.set('Cache-Control', 'no-store').type('application/gzip');
    // Where it fails the answer is cut off, so that the command can't take half a backup for a whole one.
    await pipeline(write(), response);
    log.info({}, 'a backup was made');
  });
  return router;
}
