import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { RatingView } from '../../shared/api/ratings.ts';
import type { recordRating as recordEndpoint } from '../../shared/api/sessions.ts';
import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import type { RatingEntry } from '../../shared/ledger/rating.ts';
import { type Session, type SessionState, type Step, stepOf } from '../../shared/session/state.ts';
import { drawUp } from '../ledger/rate.ts';
import { viewOf } from '../ledger/readRating.ts';
import { change } from './change.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, allowedInSession } from './presence.ts';
import type { Unsettled } from './sessionKinds.ts';
import { settle } from './settle.ts';
import { signerOf } from './signer.ts';

type Statement = BodyOf<typeof recordEndpoint>;

/**
 * Signs the rating that a round ended in. That it was recorded, with all that goes to the ledger, is one write to the
 * session; the ledger follows under ids that stand in it, so that a crash in between is put right at the next start, and a
 * repeated request changes nothing.
 * @throws Problem `not-signed-in`, `not-found`, `role-too-low`; `wrong-state` before the reveal, and where the round came to
 *   something else already; `invalid-request` naming the field
 */
export async function recordRating(
  parts: SessionParts,
  asker: Asker,
  sessionId: string,
  { expect, ...statement }: Statement,
): Promise<RatingView> {
  const { access, person, records, session } = await allowedInSession(parts, asker, sessionId, 'rate-agreed');
  const { strategyId, partnershipId } = session.value;
  const target = stepOf(session.value, statement.step)?.target ?? '';
  const sign = async () => {
    const fresh = newId();
    // Drawn up before the session is read: what is wrong with the statement itself comes first.
    const drawn =
      target === ''
        ? undefined
        : await drawUp(parts, access, strategyId, { ...statement, target, kind: 'agreed' });
    const signed = { id: fresh, supersedes: null, personId: person.id, sessionId };
    await change(records, {
      load: () => records.load(['participant', 'answer', 'round-key']),
      expect,
      eventOf: () => {
        const at = parts.clock().toISOString();
        return { type: 'recorded', step: statement.step, entryId: fresh, statement, personId: person.id, at };
      },
      more: (after) => {
        const step = stepOf(after.session, statement.step);
        if (!drawn || !step) throw new Problem('invalid-request', 'Nothing is rated in this step.');
        const agreed = { ...drawn, ...signed, round: step.round };
        const value: Unsettled = { agreed, individual: individualIn(after, step) };
        return [{ ...records.address('unsettled', fresh), expect: 0, value }];
      },
    });
    // Told before the ledger follows: should that fail, what the session says has changed all the same.
    parts.bus.announce({ kind: 'session', sessionId, strategyId, what: 'moved' });
    return fresh;
  };
  /** The rating, where this very statement was recorded before: by a request whose answer got lost, or a second press. */
  const known = async () => recordedAs((await records.get('session', sessionId))?.value, statement);
  const entryId =
    (await known()) ??
    (await sign().catch(async (error: unknown) => {
      const twin = await known();
      if (twin === undefined) throw error;
      return twin;
    }));
  await settle(parts, records, strategyId);
  parts.bus.announce({ kind: 'rating', strategyId, target });
  return viewOf(parts, strategyId, partnershipId, entryId);
}

/** What everybody gave in the round. Nothing of an anonymous one: nobody can sign what nobody knows of. */
function individualIn(state: SessionState, step: Step): Unsettled['individual'] {
  if (step.anonymous) return [];
  return [...state.answers.values()].flatMap((answer): Unsettled['individual'][number][] => {
    const { content, author, at } = answer;
    const participant = state.participants.get(author);
    if (answer.step !== step.id || answer.round !== step.round || !('level' in content) || !participant)
      return [];
    return [
      {
        id: newId(),
        personId: signerOf(participant),
        organisationId: participant.organisationId,
        at: at ?? '',
        level: content.level,
        levelWords: wordsOf(state, content.level),
        confidence: content.confidence,
        narrative: content.reason,
      },
    ];
  });
}

function wordsOf({ session }: SessionState, level: string): RatingEntry['levelWords'] {
  return session.scale.find(({ id }) => id === level) ?? null;
}

function recordedAs(session: Session | undefined, statement: Statement): string | undefined {
  const step = session && stepOf(session, statement.step);
  const recorded = step?.recorded.find(({ round }) => round === step.round);
  const isSame =
    recorded &&
    (['level', 'confidence', 'direction', 'narrative'] as const).every(
      (part) => recorded[part] === statement[part],
    );
  return isSame ? recorded.entryId : undefined;
}
