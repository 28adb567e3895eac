import { Problem } from '../../shared/errors.ts';
import { askForLink, waitingForLinks } from '../people/mailedLinks.ts';
import type { RecordStore } from '../store/port.ts';
import { Deliveries } from './deliveries.ts';
import type { Mailer } from './mailer.ts';
import { sendSignInLink } from './signInMail.ts';

export interface MailOptions {
  /** Undefined where this server sends no e-mail. */
  mailer: Mailer | undefined;
  records: RecordStore;
  /** What links to people begin with. Known once the server listens. */
  linkBase: () => string;
  /** Hears why something was not sent yet. */
  onError: (error: unknown) => void;
  pace?: Partial<Pace>;
}

/** How long mail waits, in milliseconds. */
export interface Pace {
  /** After a mail server refused for the first time. */
  pauseMs: number;
}

const usualPace: Pace = { pauseMs: 60_000 };

export interface Mail {
  /** Whether this server sends e-mail. */
  on: boolean;
  /**
   * Sends a link that signs in to whoever has this address. Says nothing of whether somebody has it.
   * @throws Problem `wrong-state` where no e-mail is sent
   */
  askForSignInLink(email: string): Promise<void>;
  /** Resolves once nothing is being sent. */
  close(): Promise<void>;
}

/** E-mail to people. What there is to send follows from what is kept, so that a restart goes on where it was. */
export async function openMail(options: MailOptions): Promise<Mail> {
  const { mailer, records, linkBase, onError } = options;
  if (!mailer) return noMail;
  const { pauseMs } = { ...usualPace, ...options.pace };
  const signIns = new Deliveries({
    deliver: (personId) => sendSignInLink({ records, mailer, linkBase }, personId),
    pauseMs,
    onError,
  });
  for (const personId of await waitingForLinks(records)) signIns.wake(personId);
  return {
    on: true,
    async askForSignInLink(email) {
      const personId = await askForLink(records, email);
      if (personId !== undefined) signIns.wake(personId);
    },
    async close() {
      await signIns.close();
      mailer.close();
    },
  };
}

const noMail: Mail = {
  on: false,
  async askForSignInLink() {
    throw new Problem(
      'wrong-state',
      'This server sends no e-mail. Ask an owner of your partnership for a sign-in link.',
    );
  },
  async close() {},
};
