import { Router } from 'express';
import { askSignInLink, getMail } from '../../shared/api/mail.ts';
import type { Mail } from '../mail/openMail.ts';
import type { Guessing } from './guessing.ts';
import { done, type Identify, mount } from './mount.ts';

/** What has to do with e-mail. */
export function mailRouter(mail: Mail, guessing: Guessing, identify: Identify): Router {
  const router = Router();

  mount(router, identify, getMail, async () => ({ on: mail.on }));

  mount(router, identify, askSignInLink, async ({ body, address }) => {
    await guessing.mailedLink(body.email, address, () => mail.askForSignInLink(body.email));
    return done;
  });

  return router;
}
