import type { deleteReaction, putReaction } from '../../../shared/api/threads.ts';
import { type Reaction, reactionWords } from '../../../shared/comments/reactions.ts';
import { call } from '../../api/call.ts';
import { announce } from '../../ui/announcer.ts';
import type { ThreadAct } from './useThreadAct.ts';

/** Says something to a comment by one press, or takes it back. */
export function react(act: ThreadAct, commentId: string, reaction: Reaction, on: boolean): void {
  const params = { c: commentId, reaction };
  const path = '/api/comments/:c/reactions/:reaction';
  act.run(async () => {
    if (on) await call<typeof putReaction>(`PUT ${path}`, { params });
    else await call<typeof deleteReaction>(`DELETE ${path}`, { params });
    await act.refresh();
    announce(on ? `You said: ${reactionWords[reaction]}` : 'Taken back');
  });
}
