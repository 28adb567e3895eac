import { useEffect } from 'react';
import { pageFirst } from '../ui/pageFirst.ts';

/**
 * Has this device keep the built files, so that Moothall opens without a connection: for whoever is at work in it, not
 * for a guest at the door. Browsers allow that under https and on the machine itself alone.
 */
export function useShellKept(): void {
  useEffect(() => {
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    return pageFirst(() => {
      navigator.serviceWorker.register('/worker.js').catch(() => {
        // Moothall works all the same; it only needs a connection to be opened.
      });
    });
  }, []);
}
