import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { markSpoken as markEndpoint } from '../../shared/api/sessions.ts';
import { invalidField } from '../../shared/errors.ts';
import { organisationNameKey } from '../../shared/people/organisationName.ts';
import { heardIn } from '../../shared/session/heard.ts';
import { change } from './change.ts';
import { editsIn } from './editsHeard.ts';
import type { SessionParts } from './parts.ts';
import { type Asker, allowedInSession } from './presence.ts';

/**
 * Marks that somebody of an organisation spoke.
 * @throws Problem `not-signed-in`, `not-found`, `role-too-low`; `wrong-state` before the first move and once the session is
 *   closed; `invalid-request` naming `organisation` where nobody is here for it
 */
export async function markSpoken(
  parts: SessionParts,
  asker: Asker,
  sessionId: string,
  organisation: string,
): Promise<ResponseOf<typeof markEndpoint>> {
  const { records } = await allowedInSession(parts, asker, sessionId, 'facilitate');
  const key = organisationNameKey(organisation);
  const { after } = await change(records, {
    load: () => records.load(['participant', 'answer', 'mark']),
    eventOf: ({ participants }) => {
      const spoke = [...participants.values()].find((each) => organisationNameKey(each.organisation) === key);
      if (!spoke) {
        throw invalidField('organisation', `Nobody is here for “${organisation}”. Nothing was changed.`);
      }
      return { type: 'marked', organisationId: spoke.organisationId };
    },
  });
  parts.bus.announce({ kind: 'session', sessionId, what: 'answered' });
  return { heard: heardIn(after, await editsIn(parts, after)) };
}
