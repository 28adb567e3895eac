import type { ThreadView } from '../../shared/api/threads.ts';
import { replaceable } from '../../shared/comments/anchorPassage.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import { replaceWords } from '../../shared/comments/replaceWords.ts';
import { targetOf } from '../../shared/comments/targetOf.ts';
import type { SuggestionStanding, ThreadStanding } from '../../shared/comments/threadStanding.ts';
import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { Person } from '../people/access.ts';
import { commentsAround, type FoundComments, threadIn } from './address.ts';
import type { CommentParts } from './parts.ts';
import { say } from './say.ts';
import { ratedIn, viewThread } from './viewThreads.ts';

/** Threads about whose suggestion somebody decides at this moment. */
const deciding = new Map<string, Promise<unknown>>();

/**
 * Puts the proposed words in the place of the passage, as an edit by whoever accepts, and resolves the thread. Where the edit
 * was made and could not be signed, accepting again signs it.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` where there is nothing to decide, or somebody decided first;
 *   `changed-meanwhile` where the passage does not say any more what it said; `not-saved`; TooMany
 */
export function acceptSuggestion(parts: CommentParts, person: Person, threadId: string): Promise<ThreadView> {
  return decide(parts, person, threadId, async ({ strategyId }, thread, { text }) => {
    const rated = await ratedIn(parts, strategyId, [thread]);
    await parts.documents.edit(strategyId, person.id, (doc) => {
      const on = targetOf({ strategyId, doc, rated }, thread.target);
      const found = on && !on.gone ? replaceable(doc, on, thread.passage, text) : null;
      if (found === null) throw conflict();
      if (found !== 'already') doc.transact(() => replaceWords(found.part, found.passage, text));
    });
    return { decision: 'accepted', reason: null };
  });
}

/** @throws Problem as `acceptSuggestion`, but for conflicts: what can’t be accepted any more can be declined */
export function declineSuggestion(
  parts: CommentParts,
  person: Person,
  threadId: string,
  reason: string,
): Promise<ThreadView> {
  return decide(parts, person, threadId, async () => ({ decision: 'declined', reason }));
}

type Decision = { decision: 'accepted' | 'declined'; reason: string | null };

async function decide(
  parts: CommentParts,
  person: Person,
  threadId: string,
  act: (found: FoundComments, thread: ThreadStanding, open: SuggestionStanding) => Promise<Decision>,
): Promise<ThreadView> {
  const found = await commentsAround(parts, person, threadId, 'write-strategy');
  const { strategyId, entryId, access } = found;
  const ledgerId = commentLedgerId(strategyId);
  await afterOthers(`${ledgerId} ${entryId}`, async () => {
    const thread = threadIn(await parts.comments.read(ledgerId), entryId);
    const decision = await act(found, thread, undecided(thread));
    await say(parts, { strategyId, personId: person.id, kind: 'act', threadId: entryId }, (now) => {
      undecided(threadIn(now, entryId));
      const { organisationId } = access;
      const signature = { id: newId(), personId: person.id, organisationId, at: parts.clock().toISOString() };
      return { type: 'suggestion', ...signature, threadId: entryId, ...decision };
    });
  });
  const picture = await parts.comments.read(ledgerId);
  return viewThread(parts, { strategyId, access }, { picture, entryId });
}

/** Of two who decide at once the second sees what the first did, before anything is written for them. */
async function afterOthers(key: string, act: () => Promise<void>): Promise<void> {
  const before = deciding.get(key) ?? Promise.resolve();
  const mine = before.then(act, act);
  const settled = mine.catch(() => {});
  deciding.set(key, settled);
  try {
    await mine;
  } finally {
    if (deciding.get(key) === settled) deciding.delete(key);
  }
}

/** @throws Problem `wrong-state` */
function undecided({ suggestion, status }: ThreadStanding): SuggestionStanding {
  if (!suggestion)
    throw new Problem('wrong-state', 'This thread proposes no other words. Nothing was changed.');
  if (suggestion.decision) {
    const done = suggestion.decision.is === 'accepted' ? 'accepted' : 'declined';
    throw new Problem(
      'wrong-state',
      `Somebody ${done} these words already, perhaps at the same moment. Nothing of yours was changed.`,
    );
  }
  if (status === 'resolved') {
    throw new Problem('wrong-state', 'This thread is resolved. Reopen it first. Nothing was changed.');
  }
  return suggestion;
}

function conflict(): Problem {
  return new Problem(
    'changed-meanwhile',
    'The passage was changed since these words were proposed for it, so they were not put in its place. Nothing was changed: edit the text by hand, or decline with a word why.',
  );
}
