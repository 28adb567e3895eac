import { useSyncExternalStore } from 'react';

const query = '(max-width: 639.98px)';

/** True on phones, where the board is a list of cards. Paper is wide. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

function subscribe(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}
