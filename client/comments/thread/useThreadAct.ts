import { useQueryClient } from '@tanstack/react-query';
import type { ThreadView } from '../../../shared/api/threads.ts';
import type { Problem } from '../../../shared/errors.ts';
import { useSend } from '../../api/useSend.ts';
import { useCommentsHome } from '../CommentsHome.ts';
import { keepThread, threadKey, threadsKey } from '../useThreads.ts';

/** Something done to a thread: one at a time, and what was refused. */
export interface ThreadAct {
  run: (act: () => Promise<void>) => void;
  busy: boolean;
  problem: Problem | null;
  /** Shows the thread as the server answered it. */
  keep: (thread: ThreadView) => void;
  /** Asks how the thread stands now. */
  refresh: () => Promise<void>;
}

export function useThreadAct(threadId: string): ThreadAct {
  const queries = useQueryClient();
  const { strategyId } = useCommentsHome().copy;
  const { send, busy, problem } = useSend<() => Promise<void>>((act) => act());
  const others = () => void queries.invalidateQueries({ queryKey: threadsKey(strategyId) });
  return {
    run: send,
    busy,
    problem,
    keep(thread) {
      keepThread(queries, thread);
      others();
    },
    async refresh() {
      others();
      await queries.invalidateQueries({ queryKey: threadKey(threadId) });
    },
  };
}
