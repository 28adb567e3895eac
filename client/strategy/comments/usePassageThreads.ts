import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ResponseOf } from '../../../shared/api/endpoint.ts';
import type { listPassages } from '../../../shared/api/passages.ts';
import type { ThreadView } from '../../../shared/api/threads.ts';
import type { ProseAddress } from '../../../shared/strategy/document.ts';
import { call } from '../../api/call.ts';
import { atOnce, useWatch } from '../../live/useWatch.ts';
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
      const before = queries.getQueryData<Told>(queryKey);
      const threads = heard.flatMap((event) => ('thread' in event && event.thread ? [event.thread] : []));
      // Nothing is named where events were missed, and of a long thread not what it says.
      const isTold = threads.length > 0 && threads.length === heard.length;
      if (before && isTold) queries.setQueryData(queryKey, withThreads(before, threads));
      else void queries.invalidateQueries({ queryKey });
    },
    ['thread'],
    { spread: atOnce },
  );
  useEffect(() => {
    if (data) passagesOf(live).show([...data.threads.values()]);
  }, [data, live]);
}

/** With the passages of these threads as they are now, which were told with their events. */
function withThreads(before: Told, changed: readonly ThreadView[]): Told {
  const threads = new Map(before.threads);
  for (const { id, target, on, anchor, status, suggestion, quote, prefix, suffix } of changed) {
    const { kind } = on;
    const isText = kind === 'strategy' || kind === 'outcome' || kind === 'objective';
    const address = status === 'open' && anchor && isText && addressOf(kind, target, anchor.part);
    const proposed = suggestion?.decision === null ? suggestion.text : null;
    if (address) threads.set(id, { id, quote, prefix, suffix, anchor, proposed, address });
    else threads.delete(id);
  }
  return { ...before, threads };
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
