import type * as Y from 'yjs';

/** Counts the changes of one fragment, for `useSyncExternalStore`. */
export interface FragmentWatch {
  version: () => number;
  subscribe: (listener: () => void) => () => void;
}

const watches = new WeakMap<Y.XmlFragment, FragmentWatch>();

/**
 * One watch for each fragment, for as long as its document lives. It starts with the first look and never stops, so that a
 * change between a component's first render and its subscription is counted too, and cannot be missed.
 */
export function watchFragment(fragment: Y.XmlFragment): FragmentWatch {
  const known = watches.get(fragment);
  if (known) return known;
  const listeners = new Set<() => void>();
  let version = 0;
  fragment.observeDeep(() => {
    version += 1;
    for (const listener of [...listeners]) listener();
  });
  const watch: FragmentWatch = {
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  watches.set(fragment, watch);
  return watch;
}
