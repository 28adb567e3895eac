import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { listAnswers } from '../../../shared/api/checks.ts';
import { call } from '../../api/call.ts';
import { useWatch } from '../../live/useWatch.ts';

/** One link, by the ids that it lies between. */
export interface LinkIds {
  strategyId: string;
  objectiveId: string;
  indicatorId: string;
}

export function linkParams({ strategyId, objectiveId, indicatorId }: LinkIds) {
  return { s: strategyId, id: objectiveId, i: indicatorId };
}

const answersKey = ({ strategyId, objectiveId, indicatorId }: LinkIds) =>
  ['answers', strategyId, objectiveId, indicatorId] as const;

/** Every answer about a link, newest first, kept fresh by what others sign. */
export function useAnswers(link: LinkIds) {
  const queries = useQueryClient();
  useWatch(
    `strategy:${link.strategyId}`,
    () => void queries.invalidateQueries({ queryKey: answersKey(link) }),
    ['signed', 'partnership'],
  );
  return useQuery({
    queryKey: answersKey(link),
    queryFn: ({ signal }) =>
      call<typeof listAnswers>(
        'GET /api/strategies/:s/objectives/:id/links/:i/answers',
        { params: linkParams(link) },
        { signal },
      ),
    select: ({ answers }) => answers,
  });
}
