import { linkMailed, linkToMail } from '../people/mailedLinks.ts';
import type { RecordStore } from '../store/port.ts';
import { compose } from './compose.ts';
import type { Mailer } from './mailer.ts';

/**
 * Sends the sign-in link that somebody waits for, and notes it. Should the server be stopped between the two, they get a
 * second message with another link; both work, once each.
 */
export async function sendSignInLink(
  parts: { records: RecordStore; mailer: Mailer; linkBase: () => string },
  personId: string,
): Promise<void> {
  const link = await linkToMail(parts.records, personId);
  if (!link) return;
  const title = 'Sign in to Moothall';
  const onward = link.next === undefined ? '' : `?${new URLSearchParams({ next: link.next })}`;
  await parts.mailer.send({
    to: link.to,
    subject: title,
    ...compose(title, [
      { kind: 'words', words: `Hello ${link.name},` },
      { kind: 'words', words: 'somebody, most likely you, asked for a link that signs you in.' },
      { kind: 'action', words: 'Sign in', url: `${parts.linkBase()}/sign-in/${link.token}${onward}` },
      { kind: 'words', words: 'It works once, within an hour.' },
      {
        kind: 'quiet',
        words: 'If it was not you, do nothing: nobody is signed in unless the link is opened.',
      },
    ]),
  });
  await linkMailed(parts.records, personId, link.askedAt);
}
