import { may } from '../../shared/access.ts';
import type { WaitingQuestion } from '../../shared/api/waiting.ts';
import { threadPath } from '../../shared/inbox/paths.ts';
import { waitingIn } from '../../shared/inbox/waitingThreads.ts';
import { excerptOf } from '../../shared/inbox/words.ts';
import { signedIdOf } from '../../shared/ledger/signedId.ts';
import { signatureView } from '../ledger/signatureView.ts';
import type { Names } from '../strategy/ports.ts';
import { titleIn } from './blockBook.ts';
import type { InboxParts } from './parts.ts';
import { commentSaid, mentionedBy, wordsIn } from './said.ts';
import type { Surroundings } from './surroundings.ts';

/** Open threads of a strategy in which somebody waits for this person. Who may not comment can’t be waited for. */
export async function questionsWaiting(
  { ledgers, clock }: Pick<InboxParts, 'ledgers' | 'clock'>,
  surroundings: Surroundings,
  namesFor: (people: Iterable<string>) => Promise<Names>,
): Promise<WaitingQuestion[]> {
  const { place, reader, blocks, news } = surroundings;
  if (!may(place.role, 'comment')) return [];
  const waiting = [...news.threads()].flatMap((thread) => waitingIn(reader, thread) ?? []);
  if (waiting.length === 0) return [];
  const said = await Promise.all(
    waiting.map(({ commentId }) => commentSaid(ledgers, surroundings, commentId)),
  );
  const names = await namesFor([...waiting.map(({ by }) => by), ...said.flatMap(mentionedBy)]);
  const today = clock().toISOString().slice(0, 10);
  const { strategyId } = reader;
  return waiting.map(({ thread, why, at, by, organisationId }, index) => {
    const threadId = signedIdOf(strategyId, thread.id);
    const due = thread.due?.by ?? null;
    return {
      ...{ partnershipId: place.partnershipId, strategyId, strategyTitle: blocks.title, threadId, why, at },
      ...{ due, overdue: due !== null && due < today, target: thread.block },
      title: titleIn(blocks, strategyId, thread.block),
      excerpt: excerptOf(wordsIn(said[index], names)),
      by: signatureView({ personId: by, organisationId, at }, names),
      path: threadPath(strategyId, threadId),
    };
  });
}
