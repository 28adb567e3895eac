import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { getCoverage, listCoverage } from '../../../shared/api/coverage.ts';
import { call } from '../../api/call.ts';
import { frameworksKey } from '../../evidence/useFrameworks.ts';
import { useWatch } from '../../live/useWatch.ts';
import { notesKey } from './useNotes.ts';

/** All that is shown of what a strategy serves. */
export const coverageKey = (s: string) => ['coverage', s] as const;

/** Asks anew when words, tags, links, figures or frameworks changed. Use it once on a page. */
export function useCoverageNews(s: string, partnershipId: string): void {
  const queries = useQueryClient();
  const ask = (queryKey: readonly string[]) => void queries.invalidateQueries({ queryKey });
  useWatch(`strategy:${s}`, () => ask(coverageKey(s)), ['strategy']);
  useWatch(`strategy:${s}`, () => {
    for (const key of [coverageKey(s), frameworksKey(partnershipId), notesKey(partnershipId)]) ask(key);
  }, ['evidence', 'partnership']);
}

/** How much of each framework a strategy serves. */
export function useCoverageOfAll(s: string) {
  return useQuery({
    queryKey: [...coverageKey(s), 'frameworks'],
    queryFn: ({ signal }) =>
      call<typeof listCoverage>('GET /api/strategies/:s/coverage/frameworks', { params: { s } }, { signal }),
    select: ({ frameworks }) => frameworks,
  });
}

/** What a strategy serves of one framework. */
export function useCoverage(s: string, framework: string | undefined) {
  return useQuery({
    queryKey: [...coverageKey(s), 'of', framework],
    enabled: framework !== undefined,
    queryFn: ({ signal }) =>
      call<typeof getCoverage>(
        'GET /api/strategies/:s/coverage',
        { params: { s }, query: { framework: framework ?? '' } },
        { signal },
      ),
  });
}
