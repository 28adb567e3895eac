import { useSearchParams } from 'react-router';
import type { SentQueryOf } from '../../../shared/api/endpoint.ts';
import type { listIndicators } from '../../../shared/api/evidence.ts';

const single = ['q', 'framework', 'polarity', 'level', 'freshness', 'origin', 'absent', 'retired'] as const;
type Part = (typeof single)[number];

export interface LibraryFilter {
  get: (part: Part) => string | undefined;
  /** `framework/item` ids, at most one of each framework. */
  tags: readonly string[];
  change: (parts: Partial<Record<Part, string | undefined>> & { tags?: readonly string[] }) => void;
  clear: () => void;
  /** Something narrows the list, words apart. */
  active: boolean;
  /** What the server is asked. Words of an old or mistyped link are its to judge. */
  query: SentQueryOf<typeof listIndicators>;
}

/** What is searched and filtered stands in the address, so that a list can be sent to somebody as one sees it. */
export function useLibraryFilter(): LibraryFilter {
  const [search, setSearch] = useSearchParams();
  const get = (part: Part) => search.get(part) ?? undefined;
  const tags = search.getAll('tag');
  const write = (next: URLSearchParams) => setSearch(next, { replace: true, preventScrollReset: true });
  return {
    get,
    tags,
    active: [...search.keys()].some((part) => part !== 'q'),
    clear: () => write(new URLSearchParams()),
    change({ tags: nextTags, ...parts }) {
      const next = new URLSearchParams(search);
      for (const [part, value] of Object.entries(parts)) {
        if (value === undefined || value === '') next.delete(part);
        else next.set(part, value);
      }
      if (nextTags !== undefined) {
        next.delete('tag');
        for (const tag of nextTags) next.append('tag', tag);
      }
      write(next);
    },
    query: {
      ...Object.fromEntries(single.flatMap((part) => (search.has(part) ? [[part, search.get(part)]] : []))),
      ...(tags.length === 0 ? {} : { tag: tags }),
    },
  };
}
