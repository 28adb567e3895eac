import type { IncomingHttpHeaders } from 'node:http';
import { Router } from 'express';
import { Problem } from '../../shared/errors.ts';
import { bearerIn, isSameSecret } from './bearer.ts';
import type { Identify } from './mount.ts';

export interface MetricsDoor {
  /** METRICS_TOKEN, where one is set. */
  token: string | undefined;
  identify: Identify;
  /** The person whom the owner's link signs in. Undefined until there is one. */
  ownerId: () => Promise<string | undefined>;
  read: () => Promise<{ contentType: string; text: string }>;
}

/** How this server does, for the installation's owner and for the program that has the token. */
export function metricsRouter({ token, identify, ownerId, read }: MetricsDoor): Router {
  const router = Router();

  async function insist(headers: IncomingHttpHeaders): Promise<void> {
    const shown = bearerIn(headers);
    if (shown !== undefined && token !== undefined && isSameSecret(shown, token)) return;
    const person = shown === undefined ? await identify(headers) : undefined;
    if (!person)
      throw new Problem('not-signed-in', 'Sign in as the owner, or send the token of this server.');
    if (person.id !== (await ownerId())) {
      throw new Problem('role-too-low', 'Only the owner of this installation can see how its server does.');
    }
  }

  router.get('/metrics', async (request, response) => {
    await insist(request.headers);
    const { contentType, text } = await read();
    response.set('Cache-Control', 'no-store').set('Content-Type', contentType).send(text);
  });
  return router;
}
