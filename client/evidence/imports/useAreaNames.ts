import { useQuery } from '@tanstack/react-query';
import type { listAreas } from '../../../shared/api/evidence.ts';
import { call } from '../../api/call.ts';

const none: ReadonlyMap<string, string> = new Map();

/** The names of the library’s places, by their codes; empty until they are here. */
export function useAreaNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({
    queryKey: ['areas'],
    queryFn: ({ signal }) => call<typeof listAreas>('GET /api/areas', {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    select: ({ areas }) => new Map(areas.map(({ code, name }) => [code, name])),
  });
  return data ?? none;
}
