import { may } from '../../shared/access.ts';
import type { ForecastView } from '../../shared/api/forecasts.ts';
import type { ForecastStanding } from '../../shared/foresight/forecast.ts';
import { seenBy } from '../../shared/foresight/forecastSeen.ts';
import { stageOf } from '../../shared/foresight/forecastStage.ts';
import type { ForecastAnswer } from '../../shared/ledger/forecast.ts';
import { signatureView } from '../ledger/signatureView.ts';
import type { Names } from '../strategy/ports.ts';
import { baseRateView } from './baseRateView.ts';
import { figureView, otherFigures } from './figuresOf.ts';
import { type Forecasts, resolvedBy } from './openForecasts.ts';

/** A question as one person may see it. What others answered comes from `seenBy` alone. */
export async function forecastView(
  forecasts: Forecasts,
  standing: ForecastStanding,
  names: Names,
): Promise<ForecastView> {
  const { access, library, members, today } = forecasts;
  const { question, withdrawn, excused } = standing;
  const resolution = resolvedBy(library, question);
  const stage = stageOf(standing, resolution, today);
  const seen = seenBy(standing, access.personId);
  const isOpenToMe = seen.mine.length > 0 || seen.answers !== null;
  const isAsked = question.people.includes(access.personId);
  return {
    id: question.id,
    indicatorId: question.indicatorId,
    title: question.title,
    unit: question.unit,
    decimals: question.decimals,
    area: question.area,
    latest: { value: question.latest.value, label: question.latest.label },
    comparison: question.comparison,
    value: question.value,
    period: question.period,
    periodLabel: question.label,
    periodEnd: question.end,
    closes: question.closes,
    by: signatureView(question, names),
    stage,
    asked: seen.asked.map(({ personId, state }) => {
      const name = names.person(personId);
      const organisationId = members.get(personId)?.organisationId;
      return {
        personId: name === undefined ? null : personId,
        name: name ?? 'A former member',
        organisation: (organisationId && names.organisation(organisationId)) || 'A former partner',
        state,
      };
    }),
    mayAnswer: stage === 'collecting' && isAsked && may(access.role, 'answer-forecast'),
    mine: mineOf(seen.mine),
    answers:
      seen.answers?.map((answer) => ({
        probability: answer.probability,
        reason: answer.reason,
        by: signatureView(answer, names),
      })) ?? null,
    excused: excused.map((each) => ({
      people: each.people.map((id) => names.person(id) ?? 'A former member'),
      reason: each.reason,
      by: signatureView(each, names),
    })),
    withdrawn: withdrawn && { reason: withdrawn.reason, by: signatureView(withdrawn, names) },
    figure: resolution.state === 'resolved' ? figureView(library, question, resolution.figure) : null,
    otherFigures: await otherFigures(forecasts, question),
    unresolvable: resolution.state === 'unresolvable' ? resolution.reason : null,
    baseRate: isOpenToMe ? baseRateView(library, question) : null,
  };
}

function mineOf(mine: readonly ForecastAnswer[]): ForecastView['mine'] {
  const said = mine.map(({ probability, reason, at }) => ({ probability, reason, at }));
  const last = said.at(-1);
  return last ? { ...last, earlier: said.slice(0, -1) } : null;
}
