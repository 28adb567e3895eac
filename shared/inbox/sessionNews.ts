import type { Session } from '../session/state.ts';
import type { Reader } from './reader.ts';

/** What a hand-over was to somebody: the session became theirs, was taken over from them, or went from them to a third. */
export type Handed = 'to-you' | 'from-you' | 'elsewhere';

/** What somebody is told of a session that is not over: since when (ISO 8601 UTC), and by whose doing. */
export interface SessionNews {
  at: string;
  by: string;
  /** Null where they are invited. */
  handed: Handed | null;
}

/** A hand-over matters more to who is part of it than that the session is on. Null where there is nothing to tell. */
export function sessionNews(reader: Reader, session: Session): SessionNews | null {
  if (session.status === 'closed') return null;
  const news = handedOver(reader, session) ?? invited(reader, session);
  return news === null || news.at < reader.since ? null : news;
}

function handedOver(
  { personId }: Reader,
  { facilitatorId, handOver }: Session,
): (SessionNews & { handed: Handed }) | null {
  if (!handOver || handOver.by === personId) return null;
  const { from, by, at } = handOver;
  if (facilitatorId === personId) return { at, by, handed: 'to-you' };
  return from === personId ? { at, by, handed: by === facilitatorId ? 'from-you' : 'elsewhere' } : null;
}

/** Who follows or leads anything in a strategy is invited to its sessions, except their own. */
function invited(
  { personId, follows, organisations, objectives }: Reader,
  { status, createdAt, openedAt, facilitatorId }: Session,
): SessionNews | null {
  if (facilitatorId === personId) return null;
  const leads = [...objectives.values()].some(({ lead }) => lead !== null && organisations.has(lead));
  if (follows.size === 0 && !leads) return null;
  return { at: (status === 'open' ? openedAt : null) ?? createdAt, by: facilitatorId, handed: null };
}
