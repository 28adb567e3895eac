import type { CurrentRating } from '../../../shared/api/ratings.ts';

/** The latest agreed rating of each target, watched one by one: a rating of one objective renders no other. */
export interface RatingsStore {
  get: (target: string) => CurrentRating | null;
  subscribe: (listener: () => void) => () => void;
  replace: (latest: ReadonlyMap<string, CurrentRating>) => void;
}

export function createRatingsStore(): RatingsStore {
  const listeners = new Set<() => void>();
  let latest: ReadonlyMap<string, CurrentRating> = new Map();
  return {
    get: (target) => latest.get(target) ?? null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    replace: (next) => {
      latest = next;
      for (const listener of [...listeners]) listener();
    },
  };
}
