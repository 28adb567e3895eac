import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { listCitable } from '../../shared/api/checks.ts';
import { call } from '../api/call.ts';

/** What a rating of this objective or outcome can cite, and what was ticked. Without it one can rate all the same. */
export function useCitations(s: string, target: string) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const { data: citable = [], isError: failed } = useQuery({
    queryKey: ['citable', s, target],
    queryFn: ({ signal }) =>
      call<typeof listCitable>(
        'GET /api/strategies/:s/citable',
        { params: { s }, query: { target } },
        { signal },
      ),
    select: ({ indicators }) => indicators,
    // Asked for with each form: links change, and what was ticked must be there when it is sent.
    staleTime: 0,
  });
  // Where nobody was asked, the rating says nothing about what it relied on.
  const said =
    citable.length === 0 ? {} : { cites: citable.filter(({ id }) => ticked.has(id)).map(({ id }) => id) };
  return { citable, failed, ticked, setTicked, said };
}
