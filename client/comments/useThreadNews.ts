import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ThreadView } from '../../shared/api/threads.ts';
import type { ServerEvents } from '../../shared/events.ts';
import { atOnce, type Heard, useWatch } from '../live/useWatch.ts';
import { listThread } from './listThread.ts';
import { keepThread, threadKey, threadsKey } from './useThreads.ts';

/** Keeps what is shown of a strategy’s threads fresh: of those that something happened in, and of lists and counts. */
export function useThreadNews(s: string): void {
  const queries = useQueryClient();
  /** Whether lists and counts may differ from what the page shows. */
  const differ = useRef(false);
  const room = `strategy:${s}`;
  const lookAtAll = () => {
    void queries.invalidateQueries({ queryKey: ['thread'] });
    void queries.invalidateQueries({ queryKey: threadsKey(s) });
  };
  useWatch(
    room,
    (heard) => {
      // Nothing is named where events were missed.
      if (heard.length === 0) lookAtAll();
      for (const event of heard) if (isOfThread(event) && takeIn(queries, s, event)) differ.current = true;
    },
    ['thread'],
    { spread: atOnce },
  );
  // Two hundred pages that all count anew must not do so while they are told what was said.
  useWatch(room, () => {
    if (!differ.current) return;
    differ.current = false;
    void queries.invalidateQueries({ queryKey: threadsKey(s) });
  }, ['thread']);
  // People and organisations may have other names now.
  useWatch(room, (heard) => heard.length > 0 && lookAtAll(), ['partnership']);
}

type ThreadEvent = Parameters<ServerEvents['thread']>[0];

function isOfThread(event: Heard): event is ThreadEvent {
  return 'threadId' in event;
}

/** Shows what was told, and asks for what was not. Answers whether lists and counts may be others now. */
function takeIn(queries: QueryClient, s: string, { threadId, thread }: ThreadEvent): boolean {
  const held = queries.getQueryData<ThreadView>(threadKey(threadId));
  if (!thread) {
    void queries.invalidateQueries({ queryKey: threadKey(threadId) });
    return true;
  }
  // The answer to what this person did may have overtaken what they are told of a moment before.
  if (held && held.updatedAt > thread.updatedAt) return false;
  keepThread(queries, thread);
  if (!held) listThread(queries, s, thread);
  return held?.status !== thread.status;
}
