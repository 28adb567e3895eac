import { concerns } from '../../shared/inbox/concerns.ts';
import { dueSince } from '../../shared/inbox/due.ts';
import type { NotificationKind } from '../../shared/inbox/kinds.ts';
import type { News, ThreadFacts } from '../../shared/inbox/news.ts';
import { type Handed, sessionNews } from '../../shared/inbox/sessionNews.ts';
import { limits } from '../../shared/limits.ts';
import type { Session } from '../../shared/session/state.ts';
import { sessionsWith } from '../session/code.ts';
import type { InboxParts } from './parts.ts';
import { eachStrategy, type Surroundings } from './surroundings.ts';

/** One notification before anybody’s name and words are looked up. */
export interface Found {
  /** Stable, and different for each in all strategies. */
  id: string;
  kind: NotificationKind;
  /** ISO 8601 UTC. */
  at: string;
  by: string;
  /** For whom they did it; null where only who it was is known. */
  organisationId: string | null;
  /** The objective, the outcome or the strategy. */
  block: string;
  about: { news: News } | { due: ThreadFacts } | { session: Session; handed: Handed | null };
  surroundings: Surroundings;
}

/** All that concerns somebody, newest first. Their rights are those of this moment. */
export async function gather(parts: InboxParts, personId: string): Promise<Found[]> {
  const found: Found[] = [];
  await eachStrategy(parts, personId, async (surroundings) => {
    for (const each of await foundIn(parts, surroundings)) found.push(each);
  });
  return found.sort((one, other) => compare(other.at, one.at) || compare(other.id, one.id));
}

async function foundIn(parts: InboxParts, surroundings: Surroundings): Promise<Found[]> {
  const { reader, news } = surroundings;
  const { strategyId } = reader;
  const now = parts.clock().toISOString();
  const found: Found[] = [];
  for (const each of news.all()) {
    const thread = each.threadId === null ? undefined : news.thread(each.threadId);
    const kind = concerns(reader, each, thread);
    if (kind === null) continue;
    const { id, at, by, organisationId, block } = each;
    found.push({ id, kind, at, by, organisationId, block, about: { news: each }, surroundings });
  }
  for (const thread of news.threads()) {
    const at = dueSince(reader, thread, now);
    if (at === null || thread.due === null) continue;
    const { setBy: by, organisationId } = thread.due;
    const [id, { block }] = [`due-${thread.id}-${thread.due.by}`, thread];
    found.push({ id, kind: 'due', at, by, organisationId, block, about: { due: thread }, surroundings });
  }
  const sessions = await sessionsWith(parts.records, `strategy:${strategyId}`, limits.sessionsPerStrategy);
  for (const { value: session } of sessions) {
    const told = sessionNews(reader, session);
    if (told === null) continue;
    const { at, by, handed } = told;
    const id = handed ? `handed-${session.id}-${at}` : `session-${session.id}-${session.status}`;
    found.push({
      ...{ id, kind: 'session', at, by, organisationId: null, block: strategyId },
      ...{ about: { session, handed }, surroundings },
    });
  }
  return found.map((each) => ({ ...each, id: `${strategyId}.${each.id}` }));
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
