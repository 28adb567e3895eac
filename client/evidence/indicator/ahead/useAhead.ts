import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { listGoals, SetGoal } from '../../../../shared/api/goals.ts';
import type { getProjection, Projection } from '../../../../shared/api/projection.ts';
import { Problem } from '../../../../shared/errors.ts';
import { usualYears } from '../../../../shared/foresight/datesOf.ts';
import { call } from '../../../api/call.ts';
import { indicatorKey } from '../useIndicator.ts';

/** The partnership’s goals for an indicator, the earliest first. */
function useGoals(partnershipId: string, i: string) {
  return useQuery({
    queryKey: [...indicatorKey(partnershipId, i), 'goals'],
    queryFn: ({ signal }) =>
      call<typeof listGoals>(
        'GET /api/partnerships/:p/indicators/:i/goals',
        { params: { p: partnershipId, i } },
        { signal },
      ),
    select: ({ goals }) => goals,
  });
}

/** Where an indicator is heading up to a year, or why nothing can be said of it. */
export type Looked = { kind: 'projection'; projection: Projection } | { kind: 'none'; why: string };

export interface Ahead {
  /** The years to choose from, the soonest first. */
  years: readonly number[];
  /** The one that is looked at; null while nobody looks ahead. */
  year: number | null;
  choose: (year: number | null) => void;
  goals: readonly SetGoal[];
  looked: Looked | undefined;
  error: unknown;
  retry: () => void;
}

/** One and the same, or the chart would be drawn anew with each render. */
const noGoals: readonly SetGoal[] = [];

/** The look ahead of an indicator’s page. The year stands in the address; else it is that of the first goal, where there is one. */
export function useAhead(partnershipId: string, i: string): Ahead {
  const [search, setSearch] = useSearchParams();
  const goals = useGoals(partnershipId, i).data ?? noGoals;
  const asked = search.get('to');
  const thisYear = new Date().getUTCFullYear();
  const ahead = goals.map(({ year }) => year).filter((year) => year >= thisYear);
  const year = asked === null ? (ahead[0] ?? null) : /^\d{4}$/.test(asked) ? Number(asked) : null;
  const years = new Set([
    ...ahead,
    ...usualYears.filter((each) => each >= thisYear),
    ...(year === null ? [] : [year]),
  ]);
  const looked = useQuery({
    queryKey: [...indicatorKey(partnershipId, i), 'ahead', year],
    enabled: year !== null,
    queryFn: async ({ signal }): Promise<Looked> => {
      const query = { partnership: partnershipId, to: String(year) };
      try {
        const sent = { params: { i }, query };
        const projection = await call<typeof getProjection>('GET /api/indicators/:i/projection', sent, {
          signal,
        });
        return { kind: 'projection', projection };
      } catch (error) {
        // Too few figures, or a year of which nothing can be said: an answer, and no fault.
        const said =
          error instanceof Problem && (error.code === 'too-short' || error.code === 'invalid-request');
        if (!said) throw error;
        return { kind: 'none', why: error.detail };
      }
    },
  });
  return {
    years: [...years].sort((a, b) => a - b),
    year,
    choose: (next) => {
      const changed = new URLSearchParams(search);
      changed.set('to', next === null ? 'now' : String(next));
      setSearch(changed, { replace: true, preventScrollReset: true });
    },
    goals,
    looked: year === null ? undefined : looked.data,
    error: looked.error,
    retry: () => void looked.refetch(),
  };
}
