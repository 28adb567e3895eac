import type * as Y from 'yjs';
import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { openThread as endpoint, ThreadView } from '../../shared/api/threads.ts';
import { anchorPassage, replaceable, type ThreadPassage } from '../../shared/comments/anchorPassage.ts';
import type { ThreadEntry } from '../../shared/comments/commentEntry.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { sameWords } from '../../shared/comments/quoteMatch.ts';
import { targetOf } from '../../shared/comments/targetOf.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { limits } from '../../shared/limits.ts';
import { entryIdFor } from '../ledger/entryId.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import { isDeleted } from './address.ts';
import { insistMentionable } from './checkMentions.ts';
import type { CommentParts } from './parts.ts';
import { insistSameThread } from './sameThread.ts';
import { say } from './say.ts';
import { ratedIn, viewThread } from './viewThreads.ts';

/**
 * Opens a thread about the strategy, an outcome, an objective, a link or a rating, or about a passage of its text.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `target`, `quote`, `anchor` or `body`;
 *   `wrong-state` for an Idempotency-Key that was used for another one; TooMany
 */
export async function openThread(
  parts: CommentParts,
  person: Person,
  strategyId: string,
  said: BodyOf<typeof endpoint>,
  idempotencyKey?: string,
): Promise<ThreadView> {
  const access = await allowedInStrategy(parts.access, person.id, strategyId, 'comment');
  const ledgerId = commentLedgerId(strategyId);
  const id = entryIdFor(ledgerId, person.id, 'open-thread', idempotencyKey);
  const { target, body = '' } = said;
  const before = await parts.comments.read(ledgerId);
  let isOpenBefore = before.threads.byId.has(id);
  if (!isOpenBefore) {
    if (before.threads.byId.size >= limits.threadsPerStrategy) throw fullStrategy();
    await insistMentionable(parts, access.partnershipId, body);
    const rated = await ratedIn(parts, strategyId, [said]);
    const { quote = '', prefix = '', suffix = '', anchor = null } = said;
    const passage = await parts.documents.read(strategyId, (doc) => {
      const on = targetOf({ strategyId, doc, rated }, target);
      if (!on || on.gone) throw unknownTarget();
      const found = anchorPassage(doc, on, { quote, prefix, suffix, anchor });
      if (said.suggestion) insistReplaceable(doc, on, found, said.suggestion.text);
      return found;
    });
    const entry: ThreadEntry = {
      ...{ type: 'thread', id, target, ...passage, body, suggestion: said.suggestion ?? null },
      ...{ personId: person.id, organisationId: access.organisationId, at: parts.clock().toISOString() },
    };
    const speaker = { strategyId, personId: person.id, kind: 'comment', threadId: id } as const;
    await say(parts, speaker, ({ threads }) => {
      isOpenBefore = threads.byId.has(id);
      return isOpenBefore ? null : entry;
    });
  }
  const picture = await parts.comments.read(ledgerId);
  const known = isOpenBefore && picture.entries.find((entry) => entry.id === id);
  if (known && known.type === 'thread') {
    await insistSameThread(parts, { strategyId, known, isDeleted: isDeleted(picture, id) }, said);
  }
  return viewThread(parts, { strategyId, access }, { picture, entryId: id });
}

/** @throws Problem `invalid-request` naming `suggestion` */
function insistReplaceable(
  doc: Y.Doc,
  on: Parameters<typeof anchorPassage>[1],
  passage: ThreadPassage,
  words: string,
): void {
  if (sameWords(passage.quote, words)) {
    throw invalidField('suggestion.text', 'These are the words that stand there. Nothing was sent.');
  }
  if (replaceable(doc, on, passage, words) !== null) return;
  throw invalidField(
    'suggestion',
    'Other words can be proposed for a passage within one paragraph, which stands in the text in one place. Give its anchor, or comment instead. Nothing was sent.',
  );
}

function unknownTarget(): Problem {
  return invalidField(
    'target',
    'That is not in this strategy. Name its own id, an outcome, an objective, a link as OBJECTIVE/INDICATOR, or a rating. Nothing was sent.',
  );
}

function fullStrategy(): Problem {
  return new Problem(
    'wrong-state',
    `This strategy has ${limits.threadsPerStrategy} threads, and that is the most it can have. Nothing was sent.`,
  );
}
