import type { BodyOf, ResponseOf } from '../../shared/api/endpoint.ts';
import type { consent as consentEndpoint } from '../../shared/api/sessions.ts';
import { Problem } from '../../shared/errors.ts';
import { newId } from '../../shared/ids.ts';
import { stepOf } from '../../shared/session/state.ts';
import { takePart } from './join.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, presentIn } from './presence.ts';
import { signerOf } from './signer.ts';

/**
 * Signs what somebody says to the rating that was recorded last in a step. It goes to the ledger alone; saying something else
 * appends, and the latest stands.
 * @throws Problem `not-signed-in`, `not-found`; `wrong-state` where nothing is recorded, or another round’s rating
 *   since, or the session is closed
 */
export async function consent(
  parts: SessionParts,
  asker: Asker,
  sessionId: string,
  { step: stepId, round, answer, words }: BodyOf<typeof consentEndpoint>,
): Promise<ResponseOf<typeof consentEndpoint>> {
  const presence = await presentIn(parts, asker, sessionId);
  const session = presence.session.value;
  const recorded = stepOf(session, stepId)?.recorded.at(-1);
  if (session.status === 'closed')
    throw new Problem('wrong-state', 'This session is closed. What was said in it is kept.');
  if (!recorded)
    throw new Problem(
      'wrong-state',
      'No rating has been recorded in this step yet, so there is nothing to agree with.',
    );
  if (round !== undefined && round !== recorded.round) {
    throw new Problem(
      'wrong-state',
      'Another rating has been recorded in this step since. Look at it, then say what you say to it.',
    );
  }
  const participant = await takePart(parts, presence);
  await parts.ledgers.append(session.strategyId, [
    {
      type: 'consent',
      id: newId(),
      personId: signerOf(participant),
      organisationId: participant.organisationId,
      at: parts.clock().toISOString(),
      ratingId: recorded.entryId,
      answer,
      words,
      sessionId,
      round: recorded.round,
    },
  ]);
  parts.bus.announce({ kind: 'signed', strategyId: session.strategyId });
  parts.bus.announce({ kind: 'session', sessionId, what: 'answered' });
  return { step: stepId, round: recorded.round };
}
