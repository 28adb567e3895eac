import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { comparePlaces, listIndicatorLinks } from '../../../shared/api/comparison.ts';
import type { getIndicator } from '../../../shared/api/evidence.ts';
import type { SimilarKind } from '../../../shared/evidence/similar.ts';
import { call } from '../../api/call.ts';
import { evidenceKey } from '../summaries.ts';

/** What the page of an indicator shows. */
export const indicatorKey = (partnershipId: string, i: string) =>
  [...evidenceKey(partnershipId), 'page', i] as const;

/** An indicator for the partnership’s place, with the series of the places to compare it with. */
export function useIndicator(partnershipId: string | undefined, i: string, compare: readonly string[]) {
  return useQuery({
    queryKey: [...indicatorKey(partnershipId ?? '', i), compare],
    enabled: partnershipId !== undefined,
    queryFn: ({ signal }) =>
      call<typeof getIndicator>(
        'GET /api/indicators/:i',
        {
          params: { i },
          query: {
            partnership: partnershipId ?? '',
            ...(compare.length === 0 ? {} : { compare: [...compare] }),
          },
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}

/** Where the partnership’s strategies link it, and why. */
export function useIndicatorLinks(partnershipId: string, i: string) {
  return useQuery({
    queryKey: [...indicatorKey(partnershipId, i), 'links'],
    queryFn: ({ signal }) =>
      call<typeof listIndicatorLinks>(
        'GET /api/indicators/:i/links',
        { params: { i }, query: { partnership: partnershipId } },
        { signal },
      ),
  });
}

/** The place among similar ones, or with what lies around and inside it. */
export function usePlaces(partnershipId: string, i: string, among: 'inside' | SimilarKind) {
  return useQuery({
    queryKey: [...indicatorKey(partnershipId, i), 'places', among],
    queryFn: ({ signal }) =>
      call<typeof comparePlaces>(
        'GET /api/indicators/:i/places',
        { params: { i }, query: { partnership: partnershipId, among } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
