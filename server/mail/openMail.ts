import { Problem } from '../../shared/errors.ts';
import type { MailChoice } from '../../shared/mail/choices.ts';
import { findUser, isPlaceholder } from '../people/accounts.ts';
import { askForLink, waitingForLinks } from '../people/mailedLinks.ts';
import { Deliveries } from './deliveries.ts';
import { chooseMail, mailChoiceOf, subscriberBy } from './mailChoice.ts';
import type { Mailer } from './mailer.ts';
import { type NoticeParts, Notices } from './notices.ts';
import { type Pace, usualPace } from './pace.ts';
import { sendingSince } from './sendingSince.ts';
import { sendSignInLink } from './signInMail.ts';

export interface MailOptions extends Omit<NoticeParts, 'mailer' | 'pace'> {
  /** Undefined where this server sends no e-mail. */
  mailer: Mailer | undefined;
  pace?: Partial<Pace>;
}

export interface MailSettingsView {
  /** Whether this server sends e-mail. */
  on: boolean;
  /** Null until the person adds one. */
  address: string | null;
  when: MailChoice;
}

export interface Mail {
  on: boolean;
  /** Goes on with what was not sent yet when the server stopped: once it listens, so that links can be made. */
  begin(): Promise<void>;
  /**
   * Sends a link that signs in to whoever has this address, and leads on to `next`, a path of this site. Says nothing of whether somebody has it.
   * @throws Problem `wrong-state` where no e-mail is sent
   */
  askForSignInLink(email: string, next?: string): Promise<void>;
  settings(personId: string): Promise<MailSettingsView>;
  choose(personId: string, when: MailChoice): Promise<MailSettingsView>;
  /** Looks whether an unsubscribe link is one. @throws Problem `not-found` */
  subscriber(token: string): Promise<string>;
  unsubscribe(token: string): Promise<void>;
  /** Resolves once nothing is being sent. */
  close(): Promise<void>;
}

/** E-mail to people. What there is to send follows from what is kept, so that a restart goes on where it was. */
export function openMail(options: MailOptions): Mail {
  const { mailer, records, linkBase, clock, onError } = options;
  const sending = mailer && openSending({ ...options, mailer });

  async function settings(personId: string): Promise<MailSettingsView> {
    const user = await findUser(records, personId);
    const { when } = await mailChoiceOf(records, personId);
    const address = user && !isPlaceholder(user.value.email) ? user.value.email : null;
    return { on: sending !== undefined, address, when };
  }

  return {
    on: sending !== undefined,
    async begin() {
      const since = await sendingSince(records, sending !== undefined, clock());
      await sending?.begin(since);
    },
    async askForSignInLink(email, next) {
      if (!sending) {
        throw new Problem(
          'wrong-state',
          'This server sends no e-mail. Ask an owner of your partnership for a sign-in link.',
        );
      }
      await sending.askForSignInLink(email, next);
    },
    settings,
    async choose(personId, when) {
      await chooseMail(records, personId, when, clock().getTime());
      return settings(personId);
    },
    subscriber: (token) => subscriberBy(records, token),
    async unsubscribe(token) {
      await chooseMail(records, await subscriberBy(records, token), 'none', clock().getTime());
    },
    async close() {
      await sending?.close();
    },
  };

  function openSending({ mailer, pace: given }: MailOptions & { mailer: Mailer }) {
    const pace = { ...usualPace, ...given };
    const notices = new Notices({ ...options, mailer, pace });
    const signIns = new Deliveries({
      deliver: (personId) => sendSignInLink({ records, mailer, linkBase }, personId),
      pauseMs: pace.pauseMs,
      onError,
    });
    return {
      async begin(since: string) {
        for (const personId of await waitingForLinks(records)) signIns.wake(personId);
        await notices.begin(since);
      },
      async askForSignInLink(email: string, next?: string) {
        const personId = await askForLink(records, email, next);
        if (personId !== undefined) signIns.wake(personId);
      },
      async close() {
        await Promise.all([notices.close(), signIns.close()]);
        mailer.close();
      },
    };
  }
}
