import type { ThreadView } from '../../shared/api/threads.ts';
import type { CommentEntry } from '../../shared/comments/commentEntry.ts';
import { commentLedgerId } from '../../shared/comments/commentLedgerId.ts';
import type { ThreadStanding } from '../../shared/comments/threadStanding.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { SignedEntry } from '../../shared/ledger/signature.ts';
import type { Person } from '../people/access.ts';
import { commentsAround, type FoundComments, threadIn } from './address.ts';
import { kindOf } from './checkMentions.ts';
import type { CommentParts } from './parts.ts';
import { say } from './say.ts';
import { viewThread } from './viewThreads.ts';

/**
 * Resolves a thread, or opens it again.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state` where it is so already; TooMany
 */
export function setStatus(
  parts: CommentParts,
  person: Person,
  threadId: string,
  { to, note }: { to: 'resolved' | 'open'; note: string | null },
): Promise<ThreadView> {
  return change(parts, person, threadId, (thread, signature) => {
    if (thread.status === to) throw isSoAlready(to);
    return { type: 'status', ...signature, threadId: thread.id, to, note };
  });
}

/** Says by which day an answer is needed. @throws Problem `not-found`, `role-too-low`; TooMany */
export function setDue(
  parts: CommentParts,
  person: Person,
  threadId: string,
  by: string | null,
): Promise<ThreadView> {
  return change(parts, person, threadId, (thread, signature) =>
    thread.due === by ? null : { type: 'due', ...signature, threadId: thread.id, by },
  );
}

/**
 * Says whose it is to answer: a member, an organisation, or nobody.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming `personId` or `organisationId`; TooMany
 */
export function assign(
  parts: CommentParts,
  person: Person,
  threadId: string,
  to: { personId?: string | null | undefined; organisationId?: string | null | undefined },
): Promise<ThreadView> {
  const [personId, organisationId] = [to.personId || null, to.organisationId || null];
  const draw: Draw = (thread, signature) => {
    const id = personId ?? organisationId;
    if ((thread.assigned?.id ?? null) === id) return null;
    const assigned = { assignedPersonId: personId, assignedOrganisationId: organisationId };
    return { type: 'assign', ...signature, threadId: thread.id, ...assigned };
  };
  return change(parts, person, threadId, draw, async ({ access }) => {
    const known = async (id: string, kind: 'person' | 'organisation') =>
      (await kindOf(parts, access.partnershipId, id)) === kind;
    if (personId !== null && !(await known(personId, 'person'))) {
      throw invalidField('personId', 'That is no member of this partnership. Nothing was changed.');
    }
    if (organisationId !== null && !(await known(organisationId, 'organisation'))) {
      throw invalidField(
        'organisationId',
        'That is no organisation of this partnership. Nothing was changed.',
      );
    }
  });
}

type Draw = (thread: ThreadStanding, signature: SignedEntry) => CommentEntry | null;

async function change(
  parts: CommentParts,
  person: Person,
  threadId: string,
  draw: Draw,
  check: (found: FoundComments) => Promise<void> = async () => {},
): Promise<ThreadView> {
  const found = await commentsAround(parts, person, threadId, 'comment');
  const { strategyId, entryId, access } = found;
  threadIn(found.picture, entryId);
  await check(found);
  const { organisationId } = access;
  const id = newId();
  await say(parts, { strategyId, personId: person.id, kind: 'act', threadId: entryId }, (picture) => {
    const at = parts.clock().toISOString();
    return draw(threadIn(picture, entryId), { id, personId: person.id, organisationId, at });
  });
  const picture = await parts.comments.read(commentLedgerId(strategyId));
  return viewThread(parts, { strategyId, access }, { picture, entryId });
}

function isSoAlready(to: 'resolved' | 'open'): Problem {
  return new Problem(
    'wrong-state',
    to === 'resolved'
      ? 'This thread is resolved already, perhaps by somebody else at the same moment. Nothing of yours was recorded.'
      : 'This thread is open. There is nothing to reopen.',
  );
}
