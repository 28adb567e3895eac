import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { getForesight } from '../../../shared/api/foresight.ts';
import type { deleteStar, putStar } from '../../../shared/api/strategies.ts';
import { call } from '../../api/call.ts';
import { type Sending, useSend } from '../../api/useSend.ts';
import { useWatch } from '../../live/useWatch.ts';
import { confirm } from '../../ui/confirmations.ts';

const foresightKey = (s: string) => ['foresight', s] as const;

/** Where the indicators of a strategy are heading, kept fresh by what the server tells. */
export function useForesight(s: string) {
  const queries = useQueryClient();
  useWatch(`strategy:${s}`, () => void queries.invalidateQueries({ queryKey: foresightKey(s) }), [
    'strategy',
    'evidence',
    'partnership',
  ]);
  return useQuery({
    queryKey: foresightKey(s),
    queryFn: ({ signal }) =>
      call<typeof getForesight>('GET /api/strategies/:s/foresight', { params: { s } }, { signal }),
  });
}

interface Starred {
  id: string;
  title: string;
  on: boolean;
}

/** Stars an indicator, or takes its star off. */
export function useStar(s: string): Sending<Starred> {
  const queries = useQueryClient();
  return useSend<Starred>(async ({ id, title, on }) => {
    const params = { s, i: id };
    if (on) await call<typeof putStar>('PUT /api/strategies/:s/stars/:i', { params });
    else await call<typeof deleteStar>('DELETE /api/strategies/:s/stars/:i', { params });
    await queries.invalidateQueries({ queryKey: foresightKey(s) });
    confirm(on ? `“${title}” is starred.` : `The star is off “${title}”.`);
  });
}
