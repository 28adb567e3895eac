import { type KeyboardEvent, useCallback } from 'react';
import { useCanWrite } from '../live/LiveContext.ts';
import { useMoving } from '../move/useMoving.ts';
import { blockAround } from './blockAround.ts';

/** Alt+Shift+↑ and ↓ move the block that focus is in. */
export function useBlockKeys(): (event: KeyboardEvent<HTMLElement>) => void {
  const canWrite = useCanWrite();
  const moving = useMoving();
  return useCallback(
    (event) => {
      if (!canWrite || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
      const block = blockAround(event.target);
      if (block === null || block.of === 'strategy') return;
      // Before the editor hears it, which would extend its selection.
      event.preventDefault();
      event.stopPropagation();
      moving.step(block.of, block.id, event.key === 'ArrowUp' ? -1 : 1);
    },
    [canWrite, moving],
  );
}
