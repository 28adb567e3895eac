import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { blockOf } from '../../comments/blockOf.ts';
import type { TextPort } from '../../comments/textPort.ts';
import { blockElementId } from '../live/address.ts';
import { useLive } from '../live/LiveContext.ts';
import { blockNamed } from './blockNamed.ts';
import { commentsSheet } from './commentsSheet.ts';
import { passagesOf } from './passages.ts';

/** How comments reach the words of the strategy that is open. */
export function useTextPort(): TextPort {
  const live = useLive();
  const { strategyId, structure, focus } = live;
  const navigate = useNavigate();
  return useMemo(
    () => ({
      goTo(thread) {
        const block = blockNamed(structure.get(), strategyId, blockOf(thread, strategyId));
        if (block === null) return;
        commentsSheet.close();
        // After a sheet has gone, which gives focus back to where it came from.
        setTimeout(() => {
          if (passagesOf(live).goTo(thread.id)) return;
          const element = document.getElementById(blockElementId(block));
          if (element === null && block.of === 'objective') void navigate(`/s/${strategyId}/o/${block.id}`);
          focus.setCurrent(block);
          element?.scrollIntoView({ block: 'start' });
          element?.focus({ preventScroll: true });
        });
      },
      light: (threadId) => passagesOf(live).light(threadId),
      stands: (threadId) => passagesOf(live).stands(threadId),
      conflicts: (threadId) => passagesOf(live).conflicts(threadId),
      subscribe: (listener) => passagesOf(live).subscribe(listener),
    }),
    [live, strategyId, structure, focus, navigate],
  );
}
