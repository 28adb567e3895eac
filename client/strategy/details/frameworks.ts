import { useQuery } from '@tanstack/react-query';
import type { listFrameworks } from '../../../shared/api/evidence.ts';
import type { Framework } from '../../../shared/evidence/framework.ts';
import { call } from '../../api/call.ts';

/** The frameworks and their items. They change with a release, not while a page is open. */
export function useFrameworks(): readonly Framework[] {
  const { data } = useQuery({
    queryKey: ['frameworks'],
    queryFn: ({ signal }) => call<typeof listFrameworks>('GET /api/frameworks', {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.frameworks ?? none;
}

const none: readonly Framework[] = [];

/** The title of a `framework/item` id; the id itself where no framework here has it. */
export function tagTitle(frameworks: readonly Framework[], tag: string): string {
  for (const framework of frameworks) {
    const item = framework.items.find(({ id }) => id === tag);
    if (item) return item.title;
  }
  return tag.slice(tag.indexOf('/') + 1).replaceAll('-', ' ');
}
