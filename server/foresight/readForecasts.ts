import type { ResponseOf } from '../../shared/api/endpoint.ts';
import type { ForecastView, getForecastRecord } from '../../shared/api/forecasts.ts';
import type { ForecastStanding } from '../../shared/foresight/forecast.ts';
import { forecastRecord } from '../../shared/foresight/forecastScore.ts';
import { seenBy } from '../../shared/foresight/forecastSeen.ts';
import type { Person } from '../people/access.ts';
import { forecastView } from './forecastView.ts';
import { type Forecasts, openForecasts, questionIn, resolvedBy } from './openForecasts.ts';
import type { ForecastParts } from './parts.ts';

/** Every question, newest first. @throws Problem `not-found` for who is no member */
export async function listForecasts(
  parts: ForecastParts,
  person: Person,
  partnershipId: string,
): Promise<ForecastView[]> {
  const forecasts = await openForecasts(parts, person, partnershipId, 'read');
  return viewsOf(parts, forecasts, forecasts.standings.toReversed());
}

/** One question, read afresh. @throws Problem `not-found` */
export async function viewForecast(
  parts: ForecastParts,
  person: Person,
  partnershipId: string,
  forecastId: string,
): Promise<ForecastView> {
  const forecasts = await openForecasts(parts, person, partnershipId, 'read');
  const [view] = await viewsOf(parts, forecasts, [questionIn(forecasts, forecastId)]);
  if (!view) throw new Error('a question without a view');
  return view;
}

/**
 * How good the forecasts of a partnership were. Questions whose answers are not revealed are left out, resolved or not: a score
 * that moves with one answer would tell it.
 */
export async function readForecastRecord(
  parts: ForecastParts,
  person: Person,
  partnershipId: string,
): Promise<ResponseOf<typeof getForecastRecord>> {
  const { library, standings } = await openForecasts(parts, person, partnershipId, 'read');
  return forecastRecord(
    standings.flatMap((standing) => {
      const { answers } = seenBy(standing, person.id);
      const resolution = resolvedBy(library, standing.question);
      if (!answers || standing.withdrawn || resolution.state !== 'resolved') return [];
      const probabilities = answers.map(({ probability }) => probability);
      return [{ probabilities, cameTrue: resolution.cameTrue }];
    }),
  );
}

async function viewsOf(
  parts: ForecastParts,
  forecasts: Forecasts,
  standings: readonly ForecastStanding[],
): Promise<ForecastView[]> {
  const people = standings.flatMap(({ question, excused, withdrawn }) => [
    question.personId,
    ...question.people,
    ...excused.map(({ personId }) => personId),
    ...(withdrawn ? [withdrawn.personId] : []),
  ]);
  const names = await parts.partnerships.names(forecasts.access.partnershipId, people);
  return Promise.all(standings.map((standing) => forecastView(forecasts, standing, names)));
}
