import { may } from '../../shared/access.ts';
import type { BodyOf } from '../../shared/api/endpoint.ts';
import type { askForecast as endpoint, ForecastView } from '../../shared/api/forecasts.ts';
import { invalidField } from '../../shared/errors.ts';
import type { Area } from '../../shared/evidence/area.ts';
import { isPoint } from '../../shared/evidence/indicator.ts';
import { byTime, type Period, parsePeriod } from '../../shared/evidence/period.ts';
import { furthestYears } from '../../shared/evidence/projection.ts';
import { isOf } from '../../shared/foresight/resolution.ts';
import type { Person } from '../people/access.ts';
import { type Forecasts, openForecasts } from './openForecasts.ts';
import type { ForecastParts } from './parts.ts';
import { viewForecast } from './readForecasts.ts';
import { sign } from './sign.ts';

type Body = BodyOf<typeof endpoint>;

/**
 * Asks people how likely it is that an indicator reaches a value in a period that has not ended.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` naming the field
 */
export async function askForecast(
  parts: ForecastParts,
  person: Person,
  partnershipId: string,
  body: Body,
  key: string | undefined,
): Promise<ForecastView> {
  const forecasts = await openForecasts(parts, person, partnershipId, 'ask-forecast');
  const { indicatorId, comparison, value, closes } = body;
  const indicator = forecasts.library.indicator(indicatorId);
  if (!indicator) throw nothingAsked('indicatorId', 'There is no such indicator in the library.');
  if (indicator.own?.kind === 'words') {
    throw nothingAsked('indicatorId', 'This indicator is in words, so no figure could resolve the question.');
  }
  if (indicator.own?.retiredAt) {
    throw nothingAsked('indicatorId', 'This indicator was taken out of use, so no figure will come.');
  }
  const area = areaFor(forecasts, body.area);
  const { period, latest } = periodAndLatest(forecasts, body, area);
  const people = [...new Set(body.people)];
  const said = {
    type: 'forecast-question' as const,
    ...{ indicatorId, comparison, value, closes, people },
    ...{ title: indicator.title, unit: indicator.unit, decimals: indicator.decimals },
    area: { code: area.code, name: area.name },
    period: body.period.trim(),
    label: period.label,
    start: period.start,
    end: period.end,
    latest,
  };
  const id = await sign(parts, forecasts, { act: 'ask-forecast', key }, said, () => {
    if (period.end < forecasts.today) {
      throw nothingAsked('period', `${period.label} is over. Ask about a time that has not ended.`);
    }
    if (closes !== null && closes < forecasts.today) {
      throw nothingAsked('closes', 'The closing day is over. Choose today or a later day.');
    }
    insistMayAnswer(forecasts, people);
  });
  parts.bus.announce({ kind: 'partnership', partnershipId, about: 'signed' });
  return viewForecast(parts, person, partnershipId, id);
}

function areaFor({ facts, library }: Forecasts, given: string | undefined): Area {
  const code = given ?? facts.areaCode;
  if (code === null) {
    throw nothingAsked('area', 'The partnership has no place yet, so say which it is about.');
  }
  const area = library.area(code);
  if (!area) throw nothingAsked('area', 'There is no place of that code. GET /api/areas lists them.');
  return area;
}

function periodAndLatest({ library, today }: Forecasts, asked: Body, area: Area) {
  const { indicatorId, period: text } = asked;
  const period = parsePeriod(text);
  if (!period) {
    throw nothingAsked('period', `“${text}” is not a period. Write 2028, 2028-09 or 2028-01-01/P3Y.`);
  }
  insistNear(period, today);
  const points = [...library.series(indicatorId, area.code)].filter(isPoint).sort(byTime);
  const known = points.find((point) => isOf(point, period));
  if (known) throw nothingAsked('period', `The figure for ${period.label} is there already.`);
  const latest = points.at(-1);
  const field = asked.area === undefined ? 'indicatorId' : 'area';
  if (!latest) throw nothingAsked(field, `${area.name} has no figure of this indicator yet.`);
  return { period, latest: { value: latest.value, label: latest.label, end: latest.end } };
}

function insistNear(period: Period, today: string): void {
  const furthest = Number(today.slice(0, 4)) + furthestYears;
  if (Number(period.end.slice(0, 4)) > furthest) {
    throw nothingAsked('period', `Nobody can say what comes after ${furthest}. Choose an earlier time.`);
  }
}

function insistMayAnswer({ members }: Forecasts, people: readonly string[]): void {
  for (const id of people) {
    const member = members.get(id);
    if (!member) throw nothingAsked('people', 'Somebody who is asked is not a member of this partnership.');
    if (!may(member.role, 'answer-forecast')) {
      throw nothingAsked('people', 'Somebody who is asked is here as viewer, and viewers can’t answer.');
    }
  }
}

function nothingAsked(field: string, message: string) {
  return invalidField(field, `${message} Nothing was asked.`);
}
