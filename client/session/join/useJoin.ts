import type { joinSession } from '../../../shared/api/sessions.ts';
import { call } from '../../api/call.ts';
import { type Sending, useSend } from '../../api/useSend.ts';

/** Joins, and goes to the session. */
export function useJoin(code: string): Sending<{ name?: string; organisation?: string }> {
  return useSend(async (who) => {
    const { sessionId } = await call<typeof joinSession>('POST /api/sessions/join', {
      body: { code, ...who },
    });
    location.replace(`/live/${sessionId}`);
  });
}
