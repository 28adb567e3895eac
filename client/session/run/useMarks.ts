import type { markSpoken } from '../../../shared/api/sessions.ts';
import { call } from '../../api/call.ts';
import { inTime } from '../../api/inTime.ts';
import { type Sending, useSend } from '../../api/useSend.ts';
import { announce } from '../../ui/announcer.ts';

/** Marks that somebody of an organisation spoke: each press counts one more. */
export function useMarks(sessionId: string, reload: () => void): Sending<string> {
  return useSend<string>(async (organisation) => {
    await inTime((signal) =>
      call<typeof markSpoken>(
        'POST /api/sessions/:id/marks',
        { params: { id: sessionId }, body: { organisation } },
        { signal, whenNotSignedIn: 'stay' },
      ),
    );
    announce(`Marked: ${organisation} spoke.`);
    reload();
  });
}
