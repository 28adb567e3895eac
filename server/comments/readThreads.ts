import type { QueryOf, ResponseOf } from '../../shared/api/endpoint.ts';
import type {
  countThreads as countEndpoint,
  listThreads as listEndpoint,
  ThreadView,
} from '../../shared/api/threads.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import type { ThreadStanding } from '../../shared/comments/threadStanding.ts';
import { invalidField } from '../../shared/errors.ts';
import { readSignedId, signedIdOf } from '../../shared/ledger/signedId.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { commentsAround } from './address.ts';
import { blocksOf } from './blocksOf.ts';
import type { CommentParts } from './parts.ts';
import { viewThread, viewThreads } from './viewThreads.ts';
import { wantedThreads } from './wantedThreads.ts';

type Parts = Pick<CommentParts, 'access' | 'comments' | 'documents' | 'ledgers' | 'partnerships'>;
type Wanted = QueryOf<typeof listEndpoint>;

/**
 * Threads of a strategy, oldest first, also those whose target was deleted.
 * @throws Problem `not-found`; `invalid-request` naming `after`
 */
export async function listThreads(
  parts: Parts,
  person: Person,
  strategyId: string,
  wanted: Wanted,
): Promise<ResponseOf<typeof listEndpoint>> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { threads } = await parts.comments.read(commentLedgerId(strategyId));
  const all = [...threads.byId.values()];
  const start = wanted.after === undefined ? 0 : placeAfter(all, wanted.after, strategyId);
  const found = await wantedThreads(parts, { strategyId, access }, all.slice(start), wanted);
  const page = wanted.limit === undefined ? found : found.slice(0, wanted.limit);
  const last = page.length < found.length ? page.at(-1) : undefined;
  const views = await viewThreads(parts, { strategyId, access }, page);
  return { threads: views, ...(last ? { next: signedIdOf(strategyId, last.id) } : {}) };
}

function placeAfter(all: readonly ThreadStanding[], after: string, strategyId: string): number {
  const named = readSignedId(after);
  const place = all.findIndex(({ id }) => id === named?.entryId);
  if (named?.strategyId === strategyId && place >= 0) return place + 1;
  throw invalidField('after', 'There is no thread of that id. Begin again without it');
}

/** @throws Problem `not-found` */
export async function readThread(parts: Parts, person: Person, threadId: string): Promise<ThreadView> {
  const { strategyId, entryId, access, picture } = await commentsAround(parts, person, threadId, 'read');
  return viewThread(parts, { strategyId, access }, { picture, entryId });
}

/** @throws Problem `not-found` */
export async function countThreads(
  parts: Pick<Parts, 'access' | 'comments' | 'documents' | 'ledgers'>,
  person: Person,
  strategyId: string,
): Promise<ResponseOf<typeof countEndpoint>> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { threads } = await parts.comments.read(commentLedgerId(strategyId));
  const all = { open: 0, resolved: 0 };
  const byTarget = new Map<string, { target: string; open: number; resolved: number }>();
  for (const { target, status } of threads.byId.values()) {
    const counted = byTarget.get(target) ?? { target, open: 0, resolved: 0 };
    byTarget.set(target, counted);
    counted[status] += 1;
    all[status] += 1;
  }
  const counts = [...byTarget.values()];
  const blocks = await blocksOf(parts, strategyId, [...byTarget.keys()]);
  return { ...all, targets: counts.map((each, index) => ({ ...each, block: blocks[index] ?? strategyId })) };
}
