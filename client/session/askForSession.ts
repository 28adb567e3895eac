import type { getProjection, getSession } from '../../shared/api/sessions.ts';
import type { SessionView } from '../../shared/session/viewShape.ts';
import { call } from '../api/call.ts';
import { firstAnswerCame } from '../api/firstAnswer.ts';
import { inTime } from '../api/inTime.ts';

/**
 * A session as somebody in it sees it, or as a projector shows it. With `step: 'current'` the answers of other steps are left
 * out: on a slow line there would be many of them.
 */
export type SessionSource = { id: string; step?: 'current' | undefined } | { projectorKey: string };

/** A session, and when its `now` was, by this page’s own clock (`performance.now()`). */
export interface Seen {
  view: SessionView;
  at: number;
}

/** @throws Problem; nobody is sent to the sign-in page: who comes by a code has no account */
export async function askForSession(source: SessionSource): Promise<Seen> {
  const sent = performance.now();
  const came = firstAnswerCame();
  const view = await inTime((signal) => {
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
  return { view, at: came ?? (sent + performance.now()) / 2 };
}
