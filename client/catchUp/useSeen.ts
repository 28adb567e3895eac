import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { CatchUp, seeCatchUp } from '../../shared/api/catchUp.ts';
import { call } from '../api/call.ts';
import { catchUpKey } from './useCatchUp.ts';

/** A page that stood before somebody for so long was seen; one that was opened in another tab was not. */
const seenAfterMs = 3_000;

/** Notes that what stands on the page was seen, once it has stood before the person for a moment. */
export function useSeen(s: string, shown: CatchUp | undefined): void {
  const queries = useQueryClient();
  const until = shown?.until;
  useEffect(() => {
    if (until === undefined) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const see = () => {
      call<typeof seeCatchUp>('POST /api/strategies/:s/catch-up/seen', { params: { s }, body: { until } })
        // Other pages then say that nothing is new; this one goes on showing what it shows.
        .then(() => queries.invalidateQueries({ queryKey: [...catchUpKey, 'all'] }))
        // What was not noted is told once more next time.
        .catch(() => {});
    };
    const look = () => {
      clearTimeout(timer);
      if (document.visibilityState === 'visible') timer = setTimeout(see, seenAfterMs);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [queries, s, until]);
}
