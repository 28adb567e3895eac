import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { expect } from 'vitest';

/** A message as the mail server got it. */
export interface Received {
  /** Of the envelope. */
  to: string[];
  /** As a mail program reads it. */
  email: Email;
  /** As it came over the line. */
  raw: string;
}

export interface MailServer extends AsyncDisposable {
  /** For SMTP_URL. */
  readonly url: string;
  readonly received: readonly Received[];
  /** How many messages were refused. */
  readonly refused: number;
  /** Refuses all messages from now on, until told otherwise. */
  refuse(yes: boolean): void;
  /** Resolves once so many messages are there, with all of them. */
  waitFor(count: number): Promise<readonly Received[]>;
}

/** A real mail server on this machine, which delivers to nobody. */
export async function startMailServer(): Promise<MailServer> {
  const received: Received[] = [];
  let refused = 0;
  let refusing = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        if (refusing) {
          refused += 1;
          callback(
            Object.assign(new Error(`Try again later, ${session.envelope.rcptTo[0]?.address}`), {
              responseCode: 451,
            }),
          );
          return;
        }
        const raw = Buffer.concat(chunks).toString('utf8');
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, email: await PostalMime.parse(raw), raw });
        callback();
      });
    },
  });
  // A client that goes away in the middle is no fault of the test.
  server.on('error', () => {});
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    get refused() {
      return refused;
    },
    refuse(yes) {
      refusing = yes;
    },
    async waitFor(count) {
      await expect.poll(() => received.length, { timeout: 10_000 }).toBeGreaterThanOrEqual(count);
      return received;
    },
    [Symbol.asyncDispose]: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
