import type { RecordKind } from '../../../shared/strategy/edit.ts';

/** A deletion that just happened, for the notice that offers to take it back. */
export interface Notice {
  /** What was deleted: once it is back there is nothing left to offer. */
  about: { of: RecordKind; id: string };
  /** The notice's name to screen readers. */
  title: string;
  words: string;
  /** What the button says. */
  button: string;
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
