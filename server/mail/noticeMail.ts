import type { NotificationView } from '../../shared/api/inbox.ts';
import type { MailChoice } from '../../shared/mail/choices.ts';
import { compose, type MessagePart } from './compose.ts';
import type { Message } from './mailer.ts';

/** More than anybody reads in one message. The inbox has the rest. */
const mostTold = 50;

interface Notice {
  to: string;
  when: MailChoice;
  /** At least one, newest first. */
  news: readonly NotificationView[];
  /** What links begin with. */
  base: string;
  unsubscribeUrl: string;
}

/** One message that tells somebody of all that came to concern them, grouped by strategy, oldest first in each. */
export function noticeMail({ to, when, news, base, unsubscribeUrl }: Notice): Message {
  const subject = subjectOf(news);
  const told = news.slice(0, mostTold);
  const strategies = new Set(told.map(({ strategyId }) => strategyId));
  const parts: MessagePart[] = [];
  for (const id of strategies) {
    const group = told.filter(({ strategyId }) => strategyId === id);
    const [first] = group;
    if (!first) continue;
    parts.push({ kind: 'heading', words: `${first.strategyTitle} (${first.partnershipName})` });
    for (const each of group.toReversed()) parts.push(...partsOf(each, base));
  }
  const more = news.length - told.length;
  if (more > 0) parts.push({ kind: 'words', words: `And ${more} more, which are in your inbox.` });
  const often =
    when === 'daily' ? 'Moothall tells you once a day' : 'Moothall tells you soon after it happens';
  parts.push(
    { kind: 'quiet', words: `${often} what concerns you and you have not read in your inbox yet.` },
    { kind: 'link', words: 'Choose when you are told', url: `${base}/account#mail` },
    { kind: 'link', words: 'Get no more e-mail', url: unsubscribeUrl },
  );
  return {
    to,
    subject,
    ...compose(subject, parts),
    // One click in a mail program, without signing in: RFC 8058.
    headers: {
      'List-Unsubscribe': `<${unsubscribeUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

function subjectOf(news: readonly NotificationView[]): string {
  const [first] = news;
  if (news.length === 1 && first) return first.title === '' ? first.words : `${first.words}: ${first.title}`;
  const titles = new Set(news.map(({ strategyTitle }) => strategyTitle));
  const where = titles.size === 1 && first ? first.strategyTitle : `${titles.size} strategies`;
  return `${news.length} things for you in ${where}`;
}

function partsOf({ words, title, excerpt, path, threadId }: NotificationView, base: string): MessagePart[] {
  return [
    { kind: 'words', words: title === '' ? words : `${words}: ${title}` },
    ...(excerpt === '' ? [] : [{ kind: 'quote', words: excerpt } as const]),
    { kind: 'link', words: threadId === undefined ? 'Open it' : 'Open the thread', url: base + path },
  ];
}
