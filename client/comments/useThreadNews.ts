import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { ThreadView } from '../../shared/api/threads.ts';
import { conversation, useWatch } from '../live/useWatch.ts';
import { threadKey, threadsKey } from './useThreads.ts';

/** Keeps what is shown of a strategy’s threads fresh: of those that something happened in, and of lists and counts. */
export function useThreadNews(s: string): void {
  const queries = useQueryClient();
  const room = `strategy:${s}`;
  const lookAtAll = () => {
    void queries.invalidateQueries({ queryKey: ['thread'] });
    void queries.invalidateQueries({ queryKey: threadsKey(s) });
  };
  useWatch(
    room,
    (heard) => {
      const ids = heard.flatMap((event) => ('threadId' in event ? [event.threadId] : []));
      // Nothing is named where events were missed.
      if (ids.length === 0) lookAtAll();
      else void lookAgain(queries, s, new Set(ids));
    },
    ['thread'],
    { spread: conversation },
  );
  // People and organisations may have other names now.
  useWatch(room, (heard) => heard.length > 0 && lookAtAll(), ['partnership']);
}

/** A reply in a thread that is shown is one question to the server. Lists and counts are asked for where they may differ. */
async function lookAgain(queries: QueryClient, s: string, ids: ReadonlySet<string>): Promise<void> {
  const statusOf = (id: string) => queries.getQueryData<ThreadView>(threadKey(id))?.status;
  const isShown = (id: string) =>
    queries
      .getQueryCache()
      .find({ queryKey: threadKey(id) })
      ?.isActive() === true;
  const before = [...ids].map((id) => ({ id, status: isShown(id) ? statusOf(id) : undefined }));
  await Promise.all(before.map(({ id }) => queries.invalidateQueries({ queryKey: threadKey(id) })));
  if (before.every(({ id, status }) => status !== undefined && status === statusOf(id))) return;
  await queries.invalidateQueries({ queryKey: threadsKey(s) });
}
