import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import type { Arrival } from './arrival.ts';

/**
 * Notes each change of page. Not the first one: the browser begins at the top by itself. Not a change of the query or
 * hash alone (filters), nor a navigation with `state: { keepFocus: true }` (the outline following what is read).
 */
export function useArrival(): Arrival {
  const arrival = useRef<Arrival>({ at: undefined });
  const { pathname, state } = useLocation();
  const before = useRef(pathname);

  // While rendering, not in an effect: the new page's heading runs its effects before ours.
  if (before.current !== pathname) {
    before.current = pathname;
    arrival.current.at = keepsFocus(state) ? undefined : pathname;
  }

  useEffect(() => {
    const tearUp = () => {
      arrival.current.at = undefined;
    };
    window.addEventListener('keydown', tearUp);
    window.addEventListener('pointerdown', tearUp);
    return () => {
      window.removeEventListener('keydown', tearUp);
      window.removeEventListener('pointerdown', tearUp);
    };
  }, []);

  return arrival.current;
}

function keepsFocus(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'keepFocus' in state && state.keepFocus === true;
}
