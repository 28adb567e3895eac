import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ResponseOf } from '../../../shared/api/endpoint.ts';
import type { listPassages } from '../../../shared/api/passages.ts';
import type { ProseAddress } from '../../../shared/strategy/document.ts';
import { call } from '../../api/call.ts';
import { type Heard, useWatch } from '../../live/useWatch.ts';
import { useLive } from '../live/LiveContext.ts';
import { type PassageThread, passagesOf } from './passages.ts';

type Answer = ResponseOf<typeof listPassages>;
type Told = Pick<Answer, 'until'> & { threads: ReadonlyMap<string, PassageThread> };

/** Keeps the passages of the open strategy as the server tells them: all of them once, then what changed. */
export function usePassageThreads(): void {
  const live = useLive();
  const { strategyId } = live;
  const queries = useQueryClient();
  const queryKey = ['passages', strategyId];
  const { data } = useQuery({
    queryKey,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const before = queries.getQueryData<Told>(queryKey);
      const query = before?.until ? { since: before.until } : {};
      const answer = await call<typeof listPassages>(
        'GET /api/strategies/:s/passages',
        { params: { s: strategyId }, query },
        { signal },
      );
      return told(before, answer);
    },
  });
  useWatch(
    `strategy:${strategyId}`,
    (heard) => {
      if (!heard.length || heard.some(isOnPassage)) void queries.invalidateQueries({ queryKey });
    },
    ['thread'],
  );
  useEffect(() => {
    if (data) passagesOf(live).show([...data.threads.values()]);
  }, [data, live]);
}

/** Whether it may change what is shaded. */
function isOnPassage(event: Heard): boolean {
  return 'thread' in event ? event.thread?.anchor !== null : true;
}

function told(before: Told | undefined, { passages, closed, until }: Answer): Told {
  const threads = new Map(before?.until ? before.threads : []);
  for (const { target, of, ...passage } of passages) {
    const address = addressOf(of, target, passage.anchor.part);
    if (address) threads.set(passage.id, { ...passage, address });
  }
  for (const id of closed) threads.delete(id);
  return { threads, until };
}

function addressOf(
  of: Answer['passages'][number]['of'],
  id: string,
  part: Answer['passages'][number]['anchor']['part'],
): ProseAddress | null {
  if (of === 'strategy') return part === 'narrative' ? null : { of, field: part };
  return part === 'vision' ? null : { of, id, field: part };
}
