import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { previewSession as previewEndpoint } from '../../shared/api/sessions.ts';
import { sessionBehind } from './join.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, participantOf } from './presence.ts';
import { SessionRecords } from './sessionRecords.ts';

/**
 * What a code leads to, before anybody joins. It tells no more than joining would.
 * @throws Problem `not-found` for a code that no session has, `link-spent` for one of a closed session
 */
export async function previewSession(
  parts: SessionParts,
  asker: Asker,
  typed: string,
): Promise<ResponseOf<typeof previewEndpoint>> {
  const session = await sessionBehind(parts, typed);
  const { person } = asker;
  const access = person && (await parts.access.inStrategy(person.id, session.strategyId));
  const records = new SessionRecords(parts.records, session.id);
  const [participant, names] = await Promise.all([
    participantOf(records, asker, access !== undefined),
    parts.partnerships.names(session.partnershipId, []),
  ]);
  return {
    sessionId: session.id,
    title: session.title,
    signedInAs: person?.name ?? null,
    memberOf: access ? (names.organisation(access.organisationId) ?? '') : null,
    joined: participant !== undefined,
  };
}
