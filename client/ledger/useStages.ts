import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { listStageMoves, listStages } from '../../shared/api/stages.ts';
import { call } from '../api/call.ts';
import { useWatch } from '../live/useWatch.ts';

/** Everything that is shown of the stages of a strategy's objectives. */
export const stagesKey = (s: string) => ['stages', s] as const;

/** Keeps them fresh: once for a page, however many objectives it shows. */
export function useStageNews(s: string): void {
  const queries = useQueryClient();
  useWatch(
    `strategy:${s}`,
    useCallback(() => void queries.invalidateQueries({ queryKey: stagesKey(s) }), [queries, s]),
    ['signed', 'partnership'],
  );
}

/** Where one objective is; undefined until that is known, and null for one that is younger than the answer. */
export function useStage(s: string, objectiveId: string) {
  return useQuery({
    queryKey: stagesKey(s),
    queryFn: ({ signal }) =>
      call<typeof listStages>('GET /api/strategies/:s/stages', { params: { s } }, { signal }),
    select: ({ stages }) => stages.find((stage) => stage.objectiveId === objectiveId) ?? null,
  });
}

/** How it came there, and what is known for its baseline. */
export function useStageMoves(s: string, objectiveId: string) {
  return useQuery({
    queryKey: [...stagesKey(s), objectiveId],
    queryFn: ({ signal }) =>
      call<typeof listStageMoves>(
        'GET /api/strategies/:s/objectives/:id/stages',
        { params: { s, id: objectiveId } },
        { signal },
      ),
  });
}
