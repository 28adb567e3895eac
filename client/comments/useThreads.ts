import { type QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import type { countThreads, getThread, listThreads, ThreadView } from '../../shared/api/threads.ts';
import { call } from '../api/call.ts';

/** Lists and counts of one strategy’s threads; the threads themselves are kept one by one, under `threadKey`. */
export const threadsKey = (s: string) => ['threads', s] as const;
export const threadKey = (id: string) => ['thread', id] as const;

/** Which threads of a strategy. */
export interface ThreadFilter {
  /** The strategy, an outcome or an objective, with its links and ratings. */
  block?: string | undefined;
  status?: 'open' | 'resolved' | undefined;
  /** Those that call or were given to who asks, or to their organisation. */
  forMe?: 'true' | undefined;
  /** Those whose words are gone from the text. */
  attached?: 'false' | undefined;
}

const pageSize = 30;

/** Of a list: which threads, and where the next page begins. */
export interface ThreadPage {
  ids: string[];
  next: string | undefined;
}

/** Ids of threads, oldest first, a page at a time. What came with them is found by `useThread`. */
export function useThreadList(s: string, filter: ThreadFilter) {
  const queries = useQueryClient();
  return useInfiniteQuery({
    queryKey: [...threadsKey(s), 'list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam, signal }): Promise<ThreadPage> => {
      const query = { ...filter, limit: pageSize, after: pageParam };
      const { threads, next } = await call<typeof listThreads>(
        'GET /api/strategies/:s/threads',
        { params: { s }, query },
        { signal },
      );
      for (const thread of threads) keepThread(queries, thread);
      return { ids: threads.map(({ id }) => id), next };
    },
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => ({ ids: pages.flatMap(({ ids }) => ids), pages: pages.length }),
  });
}

/** One thread. It is asked for by itself only where nothing brought it, or when something happened in it. */
export function useThread(id: string | null) {
  return useQuery({
    queryKey: threadKey(id ?? ''),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      call<typeof getThread>('GET /api/threads/:t', { params: { t: id ?? '' } }, { signal }),
  });
}

/** Puts what the server just said of a thread on the page. */
export function keepThread(queries: QueryClient, thread: ThreadView): void {
  queries.setQueryData(threadKey(thread.id), thread);
}

export interface Counts {
  open: number;
  resolved: number;
}

/** How many threads a block has; undefined until it is known. Renders again only when they change. */
export function useThreadCounts(s: string, block: string): Counts | undefined {
  const { data } = useQuery({
    queryKey: [...threadsKey(s), 'counts'],
    queryFn: ({ signal }) =>
      call<typeof countThreads>('GET /api/strategies/:s/threads/counts', { params: { s } }, { signal }),
    select: ({ targets }) => {
      const own = targets.filter((each) => each.block === block);
      const sum = (what: keyof Counts) => own.reduce((total, each) => total + each[what], 0);
      return { open: sum('open'), resolved: sum('resolved') };
    },
  });
  return data;
}
