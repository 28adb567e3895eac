import { concerns } from '../../shared/inbox/concerns.ts';
import { sessionNews } from '../../shared/inbox/sessionNews.ts';
import type { Reached } from '../../shared/inbox/strategyNews.ts';
import type { Happening } from '../bus.ts';
import { SessionRecords } from '../session/sessionRecords.ts';
import { audienceOf } from './audience.ts';
import type { InboxParts } from './parts.ts';

/** Two hundred people who comment make many news within a second; a few looks a second find them all. */
const waitMs = 150;

/** What is older was told by the server that ran before this one, or is no news. */
const freshMs = 60_000;

/** How many strategies and sessions are remembered, of which something was told. */
const remembered = 2_000;

/** Tells people, over the bus, that something new concerns them. What it is they ask for. Answers how to stop. */
export function tellPeople(parts: InboxParts): () => void {
  const due = new Map<string, NodeJS.Timeout>();
  /** Of each strategy up to where its ledgers were told; of each session how it stood. */
  const told = new Map<string, Reached | string>();

  const deafen = parts.bus.listen((happening) => {
    const name = nameOf(happening);
    if (name === undefined || due.has(name)) return;
    due.set(
      name,
      setTimeout(() => {
        due.delete(name);
        tell(happening).catch(parts.onError);
      }, waitMs),
    );
  });

  async function tell(happening: Happening): Promise<void> {
    if (happening.kind === 'session') await tellOfSession(happening.sessionId);
    else if ('strategyId' in happening) await tellOfNews(happening.strategyId);
  }

  async function tellOfNews(strategyId: string): Promise<void> {
    const news = await parts.news.read(strategyId);
    const before = told.get(strategyId);
    const fresh =
      typeof before === 'object' ? news.since(before) : news.all().filter(({ at }) => isFresh(at));
    remember(strategyId, news.reached);
    if (fresh.length === 0) return;
    for (const reader of await audienceOf(parts, strategyId)) {
      const isConcerned = fresh.some((each) =>
        concerns(reader, each, each.threadId === null ? undefined : news.thread(each.threadId)),
      );
      if (isConcerned) parts.bus.announce({ kind: 'notified', personId: reader.personId });
    }
  }

  async function tellOfSession(sessionId: string): Promise<void> {
    const session = (await new SessionRecords(parts.records, sessionId).get('session', sessionId))?.value;
    if (!session) return;
    const stood = `${session.status} ${session.handOver?.at ?? ''}`;
    if (told.get(sessionId) === stood) return;
    remember(sessionId, stood);
    for (const reader of await audienceOf(parts, session.strategyId)) {
      const at = sessionNews(reader, session)?.at;
      if (at !== undefined && isFresh(at))
        parts.bus.announce({ kind: 'notified', personId: reader.personId });
    }
  }

  function isFresh(at: string): boolean {
    return Date.parse(at) > parts.clock().getTime() - freshMs;
  }

  function remember(id: string, what: Reached | string): void {
    told.delete(id);
    told.set(id, what);
    const [oldest] = told.keys();
    if (told.size > remembered && oldest !== undefined) told.delete(oldest);
  }

  return () => {
    deafen();
    for (const timer of due.values()) clearTimeout(timer);
    due.clear();
  };
}

/** What is told of once for all that happens to it within a moment; undefined for what concerns nobody’s inbox. */
function nameOf(happening: Happening): string | undefined {
  switch (happening.kind) {
    case 'rating':
    case 'thread':
      return happening.strategyId;
    case 'session':
      return happening.what === 'moved' ? happening.sessionId : undefined;
    default:
      return undefined;
  }
}
