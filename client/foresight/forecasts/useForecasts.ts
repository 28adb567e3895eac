import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { getIndicator } from '../../../shared/api/evidence.ts';
import type { getForecastRecord, listForecasts } from '../../../shared/api/forecasts.ts';
import { call } from '../../api/call.ts';
import { type Sending, useSend } from '../../api/useSend.ts';
import { useWatch } from '../../live/useWatch.ts';
import type { StrategyHome } from '../../people/useStrategyHome.ts';
import { confirm } from '../../ui/confirmations.ts';

/** All that is shown of a partnership’s forecasts. */
const forecastsKey = (partnershipId: string) => ['forecasts', partnershipId] as const;

/** Every question of the partnership; asked for anew when somebody signs something or a figure comes. */
export function useForecasts({ strategyId, partnershipId }: StrategyHome) {
  const queries = useQueryClient();
  useWatch(
    `strategy:${strategyId}`,
    () => void queries.invalidateQueries({ queryKey: forecastsKey(partnershipId) }),
    ['partnership', 'evidence'],
  );
  return useQuery({
    queryKey: [...forecastsKey(partnershipId), 'list'],
    queryFn: ({ signal }) =>
      call<typeof listForecasts>(
        'GET /api/partnerships/:p/forecasts',
        { params: { p: partnershipId } },
        { signal },
      ),
    select: ({ forecasts }) => forecasts,
  });
}

export function useForecastRecord(partnershipId: string) {
  return useQuery({
    queryKey: [...forecastsKey(partnershipId), 'record'],
    queryFn: ({ signal }) =>
      call<typeof getForecastRecord>(
        'GET /api/partnerships/:p/forecast-record',
        { params: { p: partnershipId } },
        { signal },
      ),
  });
}

/** An indicator with its figures for a place (null: the partnership’s). Nothing is asked while `i` is undefined. */
export function useAskedIndicator(partnershipId: string, i: string | undefined, area: string | null) {
  return useQuery({
    queryKey: ['evidence', partnershipId, 'asked', i, area],
    enabled: i !== undefined,
    queryFn: ({ signal }) =>
      call<typeof getIndicator>(
        'GET /api/indicators/:i',
        { params: { i: i ?? '' }, query: { partnership: partnershipId, ...(area === null ? {} : { area }) } },
        { signal },
      ),
    // The form stays while another place is looked up; what was written in it must not go.
    placeholderData: (before) => (before?.id === i ? before : undefined),
  });
}

/** Signs something about a forecast; what is shown is asked for again, and what was done is said. */
export function useForecastChange(
  partnershipId: string,
  run: () => Promise<string>,
  after: () => void,
): Sending<void> {
  const queries = useQueryClient();
  return useSend(async () => {
    const said = await run();
    await queries.invalidateQueries({ queryKey: forecastsKey(partnershipId) });
    confirm(said);
    after();
  });
}
