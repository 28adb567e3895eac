import { useQueryClient } from '@tanstack/react-query';
import { useWatch } from '../live/useWatch.ts';
import { threadKey, threadsKey } from './useThreads.ts';

/** Keeps what is shown of a strategy’s threads fresh: of those that something happened in, and of lists and counts. */
export function useThreadNews(s: string): void {
  const queries = useQueryClient();
  useWatch(
    `strategy:${s}`,
    (heard) => {
      const ids = heard.flatMap((event) => ('threadId' in event ? [event.threadId] : []));
      // Nothing is named where events were missed, or where people and organisations have other names now.
      if (ids.length < heard.length || heard.length === 0)
        void queries.invalidateQueries({ queryKey: ['thread'] });
      for (const id of new Set(ids)) void queries.invalidateQueries({ queryKey: threadKey(id) });
      void queries.invalidateQueries({ queryKey: threadsKey(s) });
    },
    ['thread', 'partnership'],
  );
}
