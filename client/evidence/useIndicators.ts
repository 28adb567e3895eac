import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { listIndicators } from '../../shared/api/evidence.ts';
import { call } from '../api/call.ts';

interface Asked {
  partnershipId: string;
  words: string;
  /** A framework's id, or empty. */
  framework: string;
  tags: readonly string[];
  /** Also those that have no figure for the partnership's place. */
  everywhere: boolean;
  /** `official`: only those that everybody shares. */
  origin?: 'official';
}

export function useIndicators(asked: Asked) {
  const words = useDeferredValue(asked.words.trim());
  const { partnershipId, framework, tags, everywhere, origin } = asked;
  return useQuery({
    queryKey: ['indicators', partnershipId, words, framework, tags.join(), everywhere, origin],
    queryFn: ({ signal }) =>
      call<typeof listIndicators>(
        'GET /api/indicators',
        {
          query: {
            partnership: partnershipId,
            ...(words === '' ? {} : { q: words }),
            ...(framework === '' ? {} : { framework }),
            ...(tags.length === 0 ? {} : { suggest: [...tags] }),
            ...(origin === undefined ? {} : { origin }),
            absent: everywhere ? 'include' : 'leave-out',
          },
        },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
}
