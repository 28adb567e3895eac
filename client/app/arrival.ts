import { createContext } from 'react';

/**
 * Between a navigation and the new page's heading taking focus. The heading may come late (its data is fetched), so
 * this is a note left for it, not an event. It is torn up when the person acts first: focus is then theirs.
 */
export interface Arrival {
  /** The path that was gone to; undefined when nobody is waited for. */
  at: string | undefined;
}

export const ArrivalContext = createContext<Arrival>({ at: undefined });
