import { useQuery } from '@tanstack/react-query';
import type { listMeanings } from '../../../shared/api/meanings.ts';
import { call } from '../../api/call.ts';
import { meaningsKey } from '../useStageNews.ts';

/** What one outcome or objective was last agreed to mean; undefined until that is known, and where nothing was. */
export function useMeaning(s: string, target: string) {
  const { data } = useQuery({
    queryKey: meaningsKey(s),
    queryFn: ({ signal }) =>
      call<typeof listMeanings>('GET /api/strategies/:s/meanings', { params: { s } }, { signal }),
    select: ({ meanings }) => meanings.find((meaning) => meaning.target === target),
  });
  return data;
}
