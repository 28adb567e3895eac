import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
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
