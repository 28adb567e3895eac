import type { getProjection, getSession } from '../../shared/api/sessions.ts';
import type { SessionView } from '../../shared/session/viewShape.ts';
import { call } from '../api/call.ts';
import { inTime } from '../api/inTime.ts';

/**
 * A session as somebody in it sees it, or as a projector shows it. With `step: 'current'` the answers of other steps are left
 * out: on a slow line there would be many of them.
 */
export type SessionSource = { id: string; step?: 'current' | undefined } | { projectorKey: string };

/** @throws Problem; nobody is sent to the sign-in page: who comes by a code has no account */
export function askForSession(source: SessionSource): Promise<SessionView> {
  return inTime((signal) => {
    const options = { signal, whenNotSignedIn: 'stay' } as const;
    return 'id' in source
      ? call<typeof getSession>(
          'GET /api/sessions/:id',
          { params: { id: source.id }, query: { step: source.step } },
          options,
        )
      : call<typeof getProjection>(
          'GET /api/sessions/projector/:key',
          { params: { key: source.projectorKey } },
          options,
        );
  });
}
