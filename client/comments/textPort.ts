import { createContext, useContext } from 'react';
import type { ThreadView } from '../../shared/api/threads.ts';

/** How comments reach the words that they are about. The page that shows the words provides it. */
export interface TextPort {
  /** Goes to the passage, or the part of the strategy, that a thread is about, and gives it focus. */
  goTo: (thread: ThreadView) => void;
  /** Lights the passage of the thread that somebody is at, or none. */
  light: (threadId: string | null) => void;
  /** Whether the words of a thread stand in the text at this moment; undefined where the page does not know. */
  stands: (threadId: string) => boolean | undefined;
  /** Whether they say something else than when other words were proposed for them; undefined as for `stands`. */
  conflicts: (threadId: string) => boolean | undefined;
  subscribe: (listener: () => void) => () => void;
}

export const TextPortContext = createContext<TextPort>({
  goTo: () => {},
  light: () => {},
  stands: () => undefined,
  conflicts: () => undefined,
  subscribe: () => () => {},
});

export function useTextPort(): TextPort {
  return useContext(TextPortContext);
}
