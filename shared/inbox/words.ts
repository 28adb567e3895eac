import type { NotificationKind } from './kinds.ts';
import type { Handed } from './sessionNews.ts';

/** What a notification tells of, as far as its sentence needs it. */
export interface Told {
  kind: NotificationKind;
  /** The name of who did it. */
  by: string;
  /** They themselves are named, and not their organisation alone. */
  personally: boolean;
  /** Of a rating: how its level is called, or null where the level can’t be told. */
  level?: string | null;
  withdrawn?: boolean;
  /** What became of words that were proposed. */
  decision?: 'accepted' | 'declined';
  /** YYYY-MM-DD. */
  due?: string;
  session?: { title: string; isOpen: boolean; handed: Handed | null };
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** What happened, in a sentence without its full stop. */
export function notificationWords({
  kind,
  by,
  personally,
  level,
  withdrawn,
  decision,
  due,
  session,
}: Told): string {
  switch (kind) {
    case 'mention':
      return `${by} mentioned ${personally ? 'you' : 'your organisation'}`;
    case 'assigned':
      return `${by} asked ${personally ? 'you' : 'your organisation'} to answer`;
    case 'due':
      return due === undefined
        ? 'An answer is needed'
        : `An answer is needed by ${inWords.format(new Date(due))}`;
    case 'reply':
      return decision === undefined ? `${by} replied` : `${by} ${decision} the words that were proposed`;
    case 'comment':
      return `${by} commented`;
    case 'rating': {
      const rating = level ? `the agreed rating ${level}` : 'an agreed rating';
      return withdrawn ? `${by} withdrew ${rating}` : `${by} recorded ${rating}`;
    }
    case 'session':
      return `${by} ${session ? sessionWords(session) : 'plans a session'}`;
  }
}

function sessionWords({ title, isOpen, handed }: NonNullable<Told['session']>): string {
  const session = `the session “${title}”`;
  switch (handed) {
    case 'to-you':
      return `handed you ${session}`;
    case 'from-you':
      return `took over ${session}`;
    case 'elsewhere':
      return `handed ${session} to somebody else`;
    case null:
      return `${isOpen ? 'opened' : 'plans'} ${session}`;
  }
}

/** So much of what was said stands in a list. */
const excerptChars = 240;

/** The beginning of what was said, on one line. */
export function excerptOf(words: string): string {
  const line = words.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= excerptChars) return line;
  return `${line.slice(0, excerptChars - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
