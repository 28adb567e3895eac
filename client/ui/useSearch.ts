import { useEffect, useState } from 'react';
import type { Problem } from '../../shared/errors.ts';
import { toProblem } from '../api/toProblem.ts';

export type Search<Option> = (query: string, signal: AbortSignal) => Promise<readonly Option[]>;

export type Found<Option> =
  | { state: 'idle' }
  | { state: 'searching'; before: readonly Option[] }
  | { state: 'found'; options: readonly Option[] }
  | { state: 'failed'; problem: Problem };

/** Waits this long for the next letter before it asks. */
const pause = 150;

/**
 * Asks for options as the query changes, while `active`. An answer that a newer query has overtaken is dropped, so the
 * list never shows what was not asked for.
 */
export function useSearch<Option>(search: Search<Option>, query: string, active: boolean): Found<Option> {
  const [found, setFound] = useState<Found<Option>>({ state: 'idle' });
  useEffect(() => {
    if (!active) return;
    const stop = new AbortController();
    setFound((now) => ({ state: 'searching', before: now.state === 'found' ? now.options : [] }));
    const timer = setTimeout(
      async () => {
        try {
          const options = await search(query, stop.signal);
          if (!stop.signal.aborted) setFound({ state: 'found', options });
        } catch (error) {
          if (!stop.signal.aborted) setFound({ state: 'failed', problem: toProblem(error) });
        }
      },
      query === '' ? 0 : pause,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [search, query, active]);
  return found;
}
