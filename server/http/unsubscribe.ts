import { Router } from 'express';
import type { Logger } from 'pino';
import type { Mail } from '../mail/openMail.ts';
import type { Guessing } from './guessing.ts';
import { pageForProblem, sendPage } from './html.ts';

/**
 * The link at the foot of each message, which works without signing in. Opening it only asks, since programs that look at mail
 * open links; the button, or a mail program by itself (RFC 8058), sends what stops the messages.
 */
export function unsubscribeRouter(mail: Mail, guessing: Guessing, log: Logger): Router {
  const router = Router();

  router.get('/unsubscribe/:token', async (request, response) => {
    const { token } = request.params;
    await guessing.link(request.ip ?? '', () => mail.subscriber(token));
    sendPage(
      response,
      200,
      'Get no more e-mail?',
      ['Your inbox in Moothall goes on to show what concerns you.'],
      {
        act: { path: `/unsubscribe/${encodeURIComponent(token)}`, words: 'Get no more e-mail' },
      },
    );
  });

  router.post('/unsubscribe/:token', async (request, response) => {
    await guessing.link(request.ip ?? '', () => mail.unsubscribe(request.params.token));
    sendPage(response, 200, 'You get no more e-mail', [
      'Your inbox in Moothall goes on to show what concerns you. To be told by e-mail again, choose so under “Your account”.',
    ]);
  });

  router.use('/unsubscribe', pageForProblem(log, {}));
  return router;
}
