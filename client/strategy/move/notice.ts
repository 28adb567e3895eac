/** A deletion that just happened, for the notice that offers to take it back. */
export interface Notice {
  words: string;
  undo: () => void;
}

let current: Notice | null = null;
const listeners = new Set<() => void>();

export const notices = {
  show: (notice: Notice | null): void => {
    current = notice;
    for (const listener of [...listeners]) listener();
  },
  get: (): Notice | null => current,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
