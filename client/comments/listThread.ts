import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { ThreadView } from '../../shared/api/threads.ts';
import { blockOf } from './blockOf.ts';
import { type ThreadFilter, type ThreadPage, threadsKey } from './useThreads.ts';

/** Puts a thread that was just opened at the end of the lists that it belongs in, until they are asked for anew. */
export function listThread(queries: QueryClient, s: string, thread: ThreadView): void {
  const block = blockOf(thread, s);
  const lists = queries.getQueriesData<InfiniteData<ThreadPage>>({ queryKey: [...threadsKey(s), 'list'] });
  for (const [queryKey, list] of lists) {
    const filter = queryKey.at(-1) as ThreadFilter;
    const last = list?.pages.at(-1);
    // What belongs to whom, and what was cut out of the text, the server knows.
    if (!list || !last || last.next !== undefined || filter.forMe || filter.attached) continue;
    if (filter.block !== undefined && filter.block !== block) continue;
    if (filter.status !== undefined && filter.status !== thread.status) continue;
    if (list.pages.some(({ ids }) => ids.includes(thread.id))) continue;
    const pages = [...list.pages.slice(0, -1), { ...last, ids: [...last.ids, thread.id] }];
    queries.setQueryData(queryKey, { ...list, pages });
  }
}
