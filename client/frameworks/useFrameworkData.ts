import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { getCrosswalk, previewMove } from '../../shared/api/crosswalk.ts';
import type { listFrameworkNotes } from '../../shared/api/frameworkNotes.ts';
import type { getFramework, listPartnershipFrameworks } from '../../shared/api/frameworks.ts';
import { call } from '../api/call.ts';

/** All under the partnership, so that news of it brings them up to date. */
const keyOf = (p: string, ...rest: string[]) => ['partnership', p, 'frameworks', ...rest] as const;

/** The frameworks of a partnership with how much each is used. */
export function useFrameworkList(p: string) {
  return useQuery({
    queryKey: keyOf(p),
    queryFn: ({ signal }) =>
      call<typeof listPartnershipFrameworks>(
        'GET /api/partnerships/:p/frameworks',
        { params: { p } },
        { signal },
      ),
  });
}

export function useFramework(p: string, f: string) {
  return useQuery({
    queryKey: keyOf(p, f),
    queryFn: ({ signal }) =>
      call<typeof getFramework>('GET /api/partnerships/:p/frameworks/:f', { params: { p, f } }, { signal }),
  });
}

/** Every note of one item, newest first; without an item those that stand. */
export function useNotes(p: string, item?: string) {
  return useQuery({
    queryKey: keyOf(p, 'notes', item ?? ''),
    queryFn: ({ signal }) =>
      call<typeof listFrameworkNotes>(
        'GET /api/partnerships/:p/framework-notes',
        { params: { p }, query: item === undefined ? {} : { item } },
        { signal },
      ),
    select: ({ notes }) => notes,
  });
}

export function useCrosswalk(p: string, from: string, to: string | undefined) {
  return useQuery({
    queryKey: keyOf(p, 'crosswalk', from, to ?? ''),
    enabled: to !== undefined,
    queryFn: ({ signal }) =>
      call<typeof getCrosswalk>(
        'GET /api/partnerships/:p/crosswalk',
        { params: { p }, query: { from, to: to ?? '' } },
        { signal },
      ),
  });
}

/** What a move would add, by the pairs as they are signed. */
export function useMovePreview(p: string, from: string, to: string, related: boolean) {
  return useQuery({
    queryKey: keyOf(p, 'move', from, to, String(related)),
    queryFn: ({ signal }) =>
      call<typeof previewMove>(
        'GET /api/partnerships/:p/framework-moves',
        { params: { p }, query: { from, to, related: related ? 'include' : 'leave-out' } },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
