import { useSyncExternalStore } from 'react';

/** The width at which the shell, too, turns into a phone's page. */
const query = '(max-width: 639.98px)';

/** True on a phone's width, also of a window that is made narrow, or at 400 % zoom. */
export function usePhone(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}
