import { useSyncExternalStore } from 'react';

/** The width at which the whole app turns into a phone's page. */
const query = '(max-width: 639.98px)';

/** True on a phone's width, also of a window that is made narrow, or at 400 % zoom. Paper is wide. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
