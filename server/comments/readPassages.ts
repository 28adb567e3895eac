import type { QueryOf, ResponseOf } from '../../shared/api/endpoint.ts';
import type { listPassages as endpoint } from '../../shared/api/passages.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import type { ThreadStanding } from '../../shared/comments/threadStanding.ts';
import { signedIdOf } from '../../shared/ledger/signedId.ts';
import { rootsOf } from '../../shared/strategy/document.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { CommentParts } from './parts.ts';

type Answer = ResponseOf<typeof endpoint>;

/** The words that a strategy’s open threads are about, oldest thread first. @throws Problem `not-found` */
export async function listPassages(
  parts: Pick<CommentParts, 'access' | 'comments' | 'documents'>,
  person: Person,
  strategyId: string,
  { since }: QueryOf<typeof endpoint>,
): Promise<Answer> {
  await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { threads } = await parts.comments.read(commentLedgerId(strategyId));
  const all = [...threads.byId.values()];
  const from = since === undefined ? '' : new Date(since).toISOString();
  const changed = all.filter(({ updatedAt }) => updatedAt >= from);
  const kinds = await parts.documents.read(strategyId, (doc) => {
    const { outcomes } = rootsOf(doc);
    return changed.map(({ target }) =>
      target === strategyId ? 'strategy' : outcomes.has(target) ? 'outcome' : 'objective',
    );
  });
  const passages: Answer['passages'] = [];
  const closed: string[] = [];
  for (const [index, thread] of changed.entries()) {
    const passage = passageOf(thread, strategyId, kinds[index] ?? 'objective');
    if (passage) passages.push(passage);
    else if (since !== undefined) closed.push(signedIdOf(strategyId, thread.id));
  }
  const until = all.reduce<string | null>(
    (latest, { updatedAt }) => (latest === null || updatedAt > latest ? updatedAt : latest),
    null,
  );
  return { passages, closed, until };
}

function passageOf(
  { id, target, passage, status, suggestion }: ThreadStanding,
  strategyId: string,
  of: Answer['passages'][number]['of'],
): Answer['passages'][number] | null {
  const { anchor, ...words } = passage;
  if (status !== 'open' || anchor === null) return null;
  const proposed = suggestion && suggestion.decision === null ? suggestion.text : null;
  return { id: signedIdOf(strategyId, id), target, of, ...words, anchor, proposed };
}
