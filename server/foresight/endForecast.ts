import type { ForecastView } from '../../shared/api/forecasts.ts';
import { invalidField, Problem } from '../../shared/errors.ts';
import type { ForecastStanding } from '../../shared/foresight/forecast.ts';
import type { Person } from '../people/access.ts';
import { openForecasts, questionIn, resolvedBy } from './openForecasts.ts';
import type { ForecastParts } from './parts.ts';
import { viewForecast } from './readForecasts.ts';
import { sign } from './sign.ts';

interface Address {
  partnershipId: string;
  forecastId: string;
}

/**
 * Stops waiting for people who were asked.
 * @throws Problem `not-found`, `role-too-low`; `invalid-request` on `people` for who is not waited for; `wrong-state` where the
 *   question is withdrawn or revealed, or nobody would be left whose answer could be revealed
 */
export async function excuseFromForecast(
  parts: ForecastParts,
  person: Person,
  { partnershipId, forecastId }: Address,
  { people, reason }: { people: string[]; reason: string },
  key: string | undefined,
): Promise<ForecastView> {
  const forecasts = await openForecasts(parts, person, partnershipId, 'ask-forecast');
  const standing = questionIn(forecasts, forecastId);
  const said = { type: 'forecast-excused' as const, questionId: forecastId, people, reason };
  await sign(parts, forecasts, { act: 'excuse-forecast', key }, said, () => insistWaiting(standing, people));
  parts.bus.announce({ kind: 'partnership', partnershipId, about: 'signed' });
  return viewForecast(parts, person, partnershipId, forecastId);
}

function insistWaiting(standing: ForecastStanding, people: readonly string[]): void {
  if (standing.withdrawn)
    throw new Problem('wrong-state', 'This question was withdrawn. Nothing was changed.');
  if (standing.revealed) {
    throw new Problem('wrong-state', 'The answers have been revealed already, so nobody is waited for.');
  }
  if (!people.every((id) => standing.waitingFor.includes(id))) {
    throw invalidField(
      'people',
      'Only who was asked and has not answered is waited for. Nothing was changed.',
    );
  }
  if (standing.answers.size === 0 && standing.waitingFor.every((id) => people.includes(id))) {
    throw new Problem(
      'wrong-state',
      'Nobody has answered, and nobody would be left to. Withdraw the question instead. Nothing was changed.',
    );
  }
}

/**
 * Takes a question back. One that was answered and that a figure has resolved stands: else a partnership could drop what it
 * forecast badly.
 * @throws Problem `not-found`, `role-too-low`; `wrong-state`
 */
export async function withdrawForecast(
  parts: ForecastParts,
  person: Person,
  { partnershipId, forecastId }: Address,
  reason: string,
  key: string | undefined,
): Promise<ForecastView> {
  const forecasts = await openForecasts(parts, person, partnershipId, 'ask-forecast');
  const standing = questionIn(forecasts, forecastId);
  const said = { type: 'forecast-withdrawn' as const, questionId: forecastId, reason };
  await sign(parts, forecasts, { act: 'withdraw-forecast', key }, said, () => {
    if (standing.withdrawn) throw new Problem('wrong-state', 'This question was withdrawn already.');
    const isResolved = resolvedBy(forecasts.library, standing.question).state === 'resolved';
    if (isResolved && standing.answers.size > 0) {
      const why = 'The figure is there, and a question that was resolved stands. Nothing was changed.';
      throw new Problem('wrong-state', why);
    }
  });
  parts.bus.announce({ kind: 'partnership', partnershipId, about: 'signed' });
  return viewForecast(parts, person, partnershipId, forecastId);
}
