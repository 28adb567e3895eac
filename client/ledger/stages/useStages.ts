import { useQuery } from '@tanstack/react-query';
import type { listStageMoves, listStages } from '../../../shared/api/stages.ts';
import { call } from '../../api/call.ts';
import { stagesKey } from '../useStageNews.ts';

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
