import type { ForecastView } from '../../shared/api/forecasts.ts';
import { Problem } from '../../shared/errors.ts';
import type { ForecastStanding } from '../../shared/foresight/forecast.ts';
import { isPastClosing } from '../../shared/foresight/forecastStage.ts';
import type { Resolution } from '../../shared/foresight/resolution.ts';
import type { ForecastStatement } from '../../shared/ledger/forecast.ts';
import type { Person } from '../people/access.ts';
import { openForecasts, questionIn, resolvedBy } from './openForecasts.ts';
import type { ForecastParts } from './parts.ts';
import { viewForecast } from './readForecasts.ts';
import { sign } from './sign.ts';

/**
 * Answers a question, or replaces one's own answer. Where two write at the same moment, the one that came after the reveal counts
 * nowhere (forecast.ts), and its writer is told here.
 * @throws Problem `not-found`; `role-too-low` also for who was not asked; `wrong-state` where no answer is taken any more
 */
export async function answerForecast(
  parts: ForecastParts,
  person: Person,
  { partnershipId, forecastId }: { partnershipId: string; forecastId: string },
  statement: ForecastStatement,
  key: string | undefined,
): Promise<ForecastView> {
  const forecasts = await openForecasts(parts, person, partnershipId, 'answer-forecast');
  const standing = questionIn(forecasts, forecastId);
  if (!standing.question.people.includes(person.id)) {
    throw new Problem('role-too-low', 'You were not asked this question. Nothing was saved.');
  }
  const said = { type: 'forecast-answer' as const, questionId: forecastId, ...statement };
  const id = await sign(parts, forecasts, { act: 'answer-forecast', key }, said, () =>
    insistTaken(standing, resolvedBy(forecasts.library, standing.question), forecasts.today),
  );
  const after = questionIn(await openForecasts(parts, person, partnershipId, 'read'), forecastId);
  if (!after.answers.get(person.id)?.some((each) => each.id === id)) throw nothingSaved(revealedWords);
  // Who changes their mind before the reveal tells nobody, not even that they did.
  if (!standing.answers.has(person.id)) {
    parts.bus.announce({ kind: 'partnership', partnershipId, about: 'signed' });
  }
  return viewForecast(parts, person, partnershipId, forecastId);
}

const revealedWords = 'The answers have been revealed, and stand as they are.';

function insistTaken(standing: ForecastStanding, resolution: Resolution, today: string): void {
  if (standing.withdrawn) throw nothingSaved('This question was withdrawn.');
  if (standing.revealed) throw nothingSaved(revealedWords);
  if (resolution.state === 'resolved') {
    throw nothingSaved(
      `The figure for ${standing.question.label} is there, so nobody can forecast it any more.`,
    );
  }
  if (isPastClosing(standing, today)) throw nothingSaved('The closing day of this question is over.');
}

function nothingSaved(why: string): Problem {
  return new Problem('wrong-state', `${why} Nothing was saved.`);
}
