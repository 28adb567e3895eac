import type { BodyOf, ResponseOf } from '../../shared/api/endpoint.ts';
import type { mergeParticipants as mergeEndpoint } from '../../shared/api/sessionPeople.ts';
import { stepName } from '../../shared/session/kindWords.ts';
import { stepsApart } from '../../shared/session/merge.ts';
import { change } from './change.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, allowedInSession } from './presence.ts';
import { withdrawTwins } from './withdrawTwins.ts';

/**
 * Makes two participants one: somebody who came back with another device. Ratings of theirs that were recorded twice are
 * withdrawn in the ledger, the earlier of each two.
 * @throws Problem `not-signed-in`, `not-found`, `role-too-low`; `invalid-request` naming `keep` or `merge`; `wrong-state`
 *   while an anonymous step waits for its reveal, and once the session is closed; `changed-meanwhile`
 */
export async function mergeParticipants(
  parts: SessionParts,
  asker: Asker,
  sessionId: string,
  { keep, merge: gone, expect }: BodyOf<typeof mergeEndpoint>,
): Promise<ResponseOf<typeof mergeEndpoint>> {
  const { records, person, access, session } = await allowedInSession(parts, asker, sessionId, 'facilitate');
  const { strategyId } = session.value;
  const { after, version } = await change(records, {
    load: () => records.load(['participant', 'answer', 'merged']),
    expect,
    eventOf: () => ({
      ...{ type: 'merged', keep, gone, by: person.id, organisationId: access.organisationId },
      at: parts.clock().toISOString(),
    }),
  });
  parts.bus.announce({ kind: 'session', sessionId, strategyId, what: 'moved' });
  await withdrawTwins(parts, records, strategyId);
  const { status, current } = after.session;
  const apart = stepsApart(after).map((step) => ({ id: step.id, title: stepName(step) }));
  return { version, status, current, apart };
}
