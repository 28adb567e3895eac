import type { getProjection, getSession } from '../../shared/api/sessions.ts';
import type { SessionView } from '../../shared/session/viewShape.ts';
import { addressOf } from '../api/address.ts';
import { call } from '../api/call.ts';
import { firstAnswerCame, takeFirstAnswer } from '../api/firstAnswer.ts';
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

/** What came with the page: so it is in the first picture, and a slow phone draws none before it that only says "Loading". */
export function sessionThatCame(source: SessionSource): Seen | undefined {
  const at = firstAnswerCame();
  if (!('id' in source) || at === undefined) return undefined;
  const address = addressOf('/api/sessions/:id', { id: source.id }, { step: source.step });
  const first = takeFirstAnswer(address, ({ status }) => status === 200);
  return first && { view: first.body as SessionView, at };
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
