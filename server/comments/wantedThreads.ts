import type { QueryOf } from '../../shared/api/endpoint.ts';
import type { listThreads } from '../../shared/api/threads.ts';
import { mentionedIn } from '../../shared/comments/mentions.ts';
import type { ThreadStanding } from '../../shared/comments/threadStanding.ts';
import { blocksOf } from './blocksOf.ts';
import type { CommentParts } from './parts.ts';
import { placesIn, type Reader } from './viewThreads.ts';

type Parts = Pick<CommentParts, 'documents' | 'ledgers' | 'partnerships'>;
type Wanted = QueryOf<typeof listThreads>;

/** Those of these threads that somebody asks for. What needs the document is looked at last, and only where it is asked. */
export async function wantedThreads(
  parts: Parts,
  { strategyId, access }: Reader,
  threads: readonly ThreadStanding[],
  wanted: Wanted,
): Promise<readonly ThreadStanding[]> {
  const { forMe, block, attached } = wanted;
  let found = threads.filter(standsAs(wanted));
  if (forMe !== undefined) {
    const { survivor } = await parts.partnerships.names(access.partnershipId, new Set());
    const own = survivor(access.organisationId);
    found = found.filter(concerns((id) => id === access.personId || survivor(id) === own));
  }
  if (block !== undefined) {
    const targets = [...new Set(found.map(({ target }) => target))];
    const blocks = await blocksOf(parts, strategyId, targets);
    const inBlock = new Set(targets.filter((_, index) => blocks[index] === block));
    found = found.filter(({ target }) => inBlock.has(target));
  }
  if (attached !== undefined) {
    const places = await placesIn(parts, strategyId, found);
    found = found.filter((_, index) => places[index]?.attached === false);
  }
  return found;
}

function standsAs({ target, status, updatedSince }: Wanted): (thread: ThreadStanding) => boolean {
  const since = updatedSince === undefined ? '' : new Date(updatedSince).toISOString();
  return (thread) =>
    (target === undefined || thread.target === target) &&
    (status === undefined || thread.status === status) &&
    thread.updatedAt >= since;
}

function concerns(isOwn: (id: string) => boolean): (thread: ThreadStanding) => boolean {
  return ({ assigned, comments }) =>
    (assigned !== null && isOwn(assigned.id)) ||
    comments.some(({ body }) => mentionedIn(body).some((id) => isOwn(id)));
}
