import { createTransport } from 'nodemailer';
import type { MailSettings } from '../settings.ts';
import type { Mailer } from './mailer.ts';

/** A mail server that says nothing must not hold up who waits behind, nor the stop of this server. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends by SMTP. Encrypted wherever the mail server offers it, and always where a password goes over a network. */
export function openSmtpMailer({ smtpUrl, from }: MailSettings): Mailer {
  const { hostname, username } = new URL(smtpUrl);
  const here = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  const transport = createTransport({
    url: smtpUrl,
    ...patience,
    requireTLS: username !== '' && !here,
    // Between two programs of one machine nobody can listen, and no authority vouches for its certificate.
    ...(here ? { tls: { rejectUnauthorized: false } } : {}),
    // A message is what it says: nothing in it may name a file or an address to read.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ headers, ...message }) {
      await transport.sendMail({
        ...message,
        from,
        // Answering machines answer people, not programs.
        headers: { 'Auto-Submitted': 'auto-generated', ...headers },
      });
    },
    close: () => transport.close(),
  };
}
