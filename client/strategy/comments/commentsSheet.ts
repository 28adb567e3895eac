import type { BlockRef } from '../live/address.ts';

let block: BlockRef | null = null;
const listeners = new Set<() => void>();

function set(next: BlockRef | null): void {
  block = next;
  for (const listener of [...listeners]) listener();
}

/** Of which part the sheet with comments stands open, where there is no column for them. */
export const commentsSheet = {
  get: (): BlockRef | null => block,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  open: (next: BlockRef) => set(next),
  close: () => set(null),
};
