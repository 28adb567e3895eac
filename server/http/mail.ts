import { Router } from 'express';
import { askSignInLink, getMail, getMailChoice, setMailChoice } from '../../shared/api/mail.ts';
import type { Mail } from '../mail/openMail.ts';
import type { Guessing } from './guessing.ts';
import { done, type Identify, mount } from './mount.ts';

/** What has to do with e-mail. */
export function mailRouter(mail: Mail, guessing: Guessing, identify: Identify): Router {
  const router = Router();

  mount(router, identify, getMail, async () => ({ on: mail.on }));

  mount(router, identify, askSignInLink, async ({ body, address }) => {
    await guessing.mailedLink(body.email, address, () => mail.askForSignInLink(body.email, body.next));
    return done;
  });

  mount(router, identify, getMailChoice, ({ person }) => mail.settings(person.id));

  mount(router, identify, setMailChoice, ({ person, body }) => mail.choose(person.id, body.when));

  return router;
}
