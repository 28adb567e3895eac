import { commentEntrySchema } from '../../shared/comments/commentEntry.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { mentionedIn, wordsWithNames } from '../../shared/comments/mentions.ts';
import { strategyEntrySchema } from '../../shared/ledger/strategyEntry.ts';
import type { LedgerStore } from '../store/port.ts';
import type { Names } from '../strategy/ports.ts';
import type { Found } from './gather.ts';

/** What was said, as it stands in the ledger. */
export interface Said {
  words: string;
  /** Of ratings alone: how the level was called, or null for one that could not be assessed. */
  level?: string | null;
  withdrawn?: boolean;
  decision?: 'accepted' | 'declined';
}

/** Looks up the words behind a notification; undefined where there are none. */
export async function saidIn(
  ledgers: Pick<LedgerStore, 'get'>,
  { about, surroundings }: Found,
): Promise<Said | undefined> {
  const { strategyId } = surroundings.reader;
  if ('session' in about) return undefined;
  if ('due' in about) return commentSaid(ledgers, surroundings, about.due.said[0]?.commentId ?? about.due.id);
  const { news } = about;
  if (news.what === 'decision') return decisionSaid(ledgers, strategyId, news.id);
  if (news.threadId !== null) return commentSaid(ledgers, surroundings, news.commentId ?? news.threadId);
  const entry = await signedIn(ledgers, strategyId, news.id);
  if (entry?.type === 'rating') {
    return { words: entry.narrative, level: entry.levelWords?.label ?? null, withdrawn: false };
  }
  if (entry?.type !== 'withdrawal') return undefined;
  const rating = await signedIn(ledgers, strategyId, entry.ratingId);
  const level = rating?.type === 'rating' ? (rating.levelWords?.label ?? null) : null;
  return { words: entry.reason, level, withdrawn: true };
}

async function decisionSaid(
  ledgers: Pick<LedgerStore, 'get'>,
  strategyId: string,
  id: string,
): Promise<Said | undefined> {
  const kept = await ledgers.get(commentLedgerId(strategyId), id);
  const entry = commentEntrySchema.safeParse(kept?.value).data;
  return entry?.type === 'suggestion' ? { words: entry.reason ?? '', decision: entry.decision } : undefined;
}

/** Ids of those who are mentioned in it. */
export function mentionedBy(said: Said | undefined): string[] {
  return said === undefined ? [] : mentionedIn(said.words);
}

/** With names in the place of ids. */
export function wordsIn(said: Said | undefined, names: Names): string {
  return wordsWithNames(said?.words ?? '', (id) => names.person(id) ?? names.organisation(id));
}

export async function commentSaid(
  ledgers: Pick<LedgerStore, 'get'>,
  { reader, news }: Found['surroundings'],
  commentId: string,
): Promise<Said | undefined> {
  const entryId = news.wordsOf(commentId);
  const kept = entryId === null ? undefined : await ledgers.get(commentLedgerId(reader.strategyId), entryId);
  const entry = commentEntrySchema.safeParse(kept?.value).data;
  return entry && 'body' in entry ? { words: entry.body } : undefined;
}

export async function signedIn(ledgers: Pick<LedgerStore, 'get'>, strategyId: string, id: string) {
  return strategyEntrySchema.safeParse((await ledgers.get(strategyId, id))?.value).data;
}
