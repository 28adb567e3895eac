import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useWatch } from '../live/useWatch.ts';

const signedKey = (s: string) => ['signed', s] as const;

/** Everything that is shown of the stages of a strategy's objectives. */
export const stagesKey = (s: string) => [...signedKey(s), 'stages'] as const;

/** What its outcomes and objectives were agreed to mean. */
export const meaningsKey = (s: string) => [...signedKey(s), 'meanings'] as const;

/** Keeps them fresh: once for a page, however many objectives it shows. */
export function useStageNews(s: string): void {
  const queries = useQueryClient();
  useWatch(
    `strategy:${s}`,
    useCallback(() => void queries.invalidateQueries({ queryKey: signedKey(s) }), [queries, s]),
    ['signed', 'partnership'],
  );
}
