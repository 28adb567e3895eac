import { may } from '../../shared/access.ts';
import type { Waiting } from '../../shared/api/waiting.ts';
import { partnershipLedgerId } from '../../shared/ledger/partnershipLedgerId.ts';
import type { ForecastParts } from '../foresight/parts.ts';
import { listForecasts } from '../foresight/readForecasts.ts';
import type { Person } from '../people/access.ts';
import type { Place } from './places.ts';

/** Forecasts that this person was asked for and has not answered. */
export async function waitingForecasts(
  parts: ForecastParts,
  person: Person,
  { partnershipId, role, strategies }: Place,
): Promise<Waiting['forecasts']> {
  const [strategy] = strategies;
  if (!strategy || !may(role, 'answer-forecast')) return [];
  const { entries } = await parts.partnershipLedgers.read(partnershipLedgerId(partnershipId));
  // Nearly always: what the data say to each question need not be looked up.
  const isAsked = entries.some(
    (entry) => entry.type === 'forecast-question' && entry.people.includes(person.id),
  );
  if (!isAsked) return [];
  const views = await listForecasts(parts, person, partnershipId);
  return views
    .filter(({ mayAnswer, mine }) => mayAnswer && mine === null)
    .map(({ id, title, periodLabel, closes }) => ({
      ...{ partnershipId, forecastId: id, title: `${title}, ${periodLabel}`, closes },
      path: `/s/${strategy.id}/foresight/forecasts`,
    }));
}
