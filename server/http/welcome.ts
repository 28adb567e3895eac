import { Router } from 'express';
import type { Logger } from 'pino';
import type { People } from '../people/openPeople.ts';
import { signInByOwnersLink } from '../people/owner.ts';
import { setCookies } from './cookies.ts';
import type { Guessing } from './guessing.ts';
import { pageForProblem } from './html.ts';

/** Where somebody lands, as a path of the app. */
export type Landing = (personId: string) => Promise<string>;

const freshLink = 'Whoever runs this server gets a fresh link with “npm run owner-link”, also while it runs.';

/** The owner's link. Opening it signs in, once; asking only about it (HEAD), or fetching it ahead of time, spends nothing. */
export function welcomeRouter(people: People, guessing: Guessing, landing: Landing, log: Logger): Router {
  const router = Router();

  router.head('/welcome/:key', (_request, response) => {
    response.set('Cache-Control', 'no-store').end();
  });

  router.get('/welcome/:key', async (request, response) => {
    if (isAhead(request.get('sec-purpose') ?? request.get('purpose') ?? request.get('x-moz'))) {
      // A browser that guesses where its user goes next asks again when they do.
      response.status(503).set('Cache-Control', 'no-store').end();
      return;
    }
    const { personId, cookies } = await guessing.link(request.ip ?? '', () =>
      signInByOwnersLink(people, request.params.key, request.headers),
    );
    setCookies(response, cookies);
    response.set('Cache-Control', 'no-store').redirect(303, await landing(personId));
  });

  router.use('/welcome', pageForProblem(log, { 'link-spent': [freshLink], 'not-found': [freshLink] }));
  return router;
}

function isAhead(purpose: string | undefined): boolean {
  return purpose !== undefined && /prefetch|prerender|preview/.test(purpose);
}
