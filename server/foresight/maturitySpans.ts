import type { ForecastStanding } from '../../shared/foresight/forecast.ts';
import type { Span } from '../../shared/foresight/maturity.ts';
import type { PartnershipRecords } from '../people/partnershipRecords.ts';

/** By the id of an indicator. */
export type SpansById = ReadonlyMap<string, readonly Span[]>;

/**
 * Goals and targets that a partnership set itself, each from when it was set last (what stood before is not kept): a goal until its
 * year is over, a target for good. The best similar place's score is none of these: nobody here chose it.
 */
export async function aimSpans(partnership: PartnershipRecords): Promise<SpansById> {
  const [goals, scores] = await Promise.all([partnership.all('own-goals'), partnership.all('own-score')]);
  const found = new Map<string, Span[]>();
  for (const { id, value } of goals) {
    const ahead = value.goals.map(({ year, setAt }) => ({
      from: setAt,
      until: `${year + 1}-01-01T00:00:00.000Z`,
    }));
    found.set(id, ahead);
  }
  for (const { id, value } of scores) {
    if (value.target === null) continue;
    found.set(id, [...(found.get(id) ?? []), { from: value.setAt, until: null }]);
  }
  return found;
}

/**
 * Forecasts for the place, each from its last answer until the time that it speaks of is over. Only those whose answers are open to
 * all: before that it is what some people think, and not yet what the partnership may read.
 */
export function forecastSpans(standings: readonly ForecastStanding[], areaCode: string | null): SpansById {
  const found = new Map<string, Span[]>();
  for (const { question, answers, withdrawn, revealed } of standings) {
    if (!revealed || withdrawn || question.area.code !== areaCode) continue;
    const times = [...answers.values()].flat().map(({ at }) => at);
    const from = times.sort().at(-1) ?? question.at;
    const span = { from, until: `${question.end}T23:59:59.999Z` };
    found.set(question.indicatorId, [...(found.get(question.indicatorId) ?? []), span]);
  }
  return found;
}
