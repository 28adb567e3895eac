import type * as Y from 'yjs';
import { rootsOf } from '../../../shared/strategy/document.ts';

/** The killer indicators of an open strategy. */
export interface Stars {
  has: (indicatorId: string) => boolean;
  count: () => number;
  set: (indicatorId: string, on: boolean) => void;
  subscribe: (listener: () => void) => () => void;
}

export function watchStars(doc: Y.Doc, set: Stars['set']): Stars {
  const { stars } = rootsOf(doc);
  return {
    has: (indicatorId) => stars.has(indicatorId),
    count: () => stars.size,
    set,
    subscribe: (listener) => {
      stars.observe(listener);
      return () => stars.unobserve(listener);
    },
  };
}
