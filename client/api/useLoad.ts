import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { toProblem } from './toProblem.ts';

export type Loaded<T> =
  | { state: 'loading' }
  | { state: 'loaded'; data: T }
  | { state: 'failed'; problem: Problem; retry: () => void };

/** Asks once for each `key`, without a query client: for the pages at the door. `ask` need not be stable. */
export function useLoad<T>(key: string, ask: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is asked; a retry asks again
  useEffect(() => {
    const stop = new AbortController();
    setLoaded({ state: 'loading' });
    ask(stop.signal).then(
      (data) => setLoaded({ state: 'loaded', data }),
      (error: unknown) => {
        if (stop.signal.aborted) return;
        setLoaded({ state: 'failed', problem: toProblem(error), retry: () => setRound((now) => now + 1) });
      },
    );
    return () => stop.abort();
  }, [key, round]);
  return loaded;
}
