import { useQuery } from '@tanstack/react-query';
import type { listFrameworks } from '../../shared/api/evidence.ts';
import { call } from '../api/call.ts';
import type { FilterChoice } from './FilterSelect.tsx';

/** The tags in use, by their titles, grouped by framework. */
export function useTagChoices(used: ReadonlySet<string>): FilterChoice[] {
  const { data } = useQuery({
    queryKey: ['frameworks'],
    queryFn: ({ signal }) => call<typeof listFrameworks>('GET /api/frameworks', {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (data?.frameworks ?? []).flatMap(({ title, items }) =>
    items
      .filter(({ id }) => used.has(id))
      .map((item) => ({ value: item.id, label: item.title, group: title })),
  );
}
