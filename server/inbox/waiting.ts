import type { Waiting } from '../../shared/api/waiting.ts';
import { sessionPath } from '../../shared/inbox/paths.ts';
import { defaultRatingRhythmDays } from '../../shared/ledger/rhythm.ts';
import { limits } from '../../shared/limits.ts';
import type { ForecastParts } from '../foresight/parts.ts';
import type { Person } from '../people/access.ts';
import { sessionsWith } from '../session/code.ts';
import type { Names } from '../strategy/ports.ts';
import { compare } from './gather.ts';
import type { InboxParts } from './parts.ts';
import type { Place } from './places.ts';
import { eachStrategy, type Surroundings } from './surroundings.ts';
import { waitingForecasts } from './waitingForecasts.ts';
import { objectivesWaiting } from './waitingObjectives.ts';
import { questionsWaiting } from './waitingQuestions.ts';

/** What waits for somebody in all that they belong to. Their rights are those of this moment. */
export async function waitingFor(parts: InboxParts & ForecastParts, person: Person): Promise<Waiting> {
  const waiting: Waiting = { questions: [], objectives: [], sessions: [], forecasts: [], partnerships: [] };
  const places = new Map<string, Place>();
  await eachStrategy(parts, person.id, async (surroundings) => {
    const { place } = surroundings;
    places.set(place.partnershipId, place);
    const names = (people: Iterable<string>): Promise<Names> =>
      parts.partnerships.names(place.partnershipId, people);
    const [questions, objectives, sessions] = await Promise.all([
      questionsWaiting(parts, surroundings, names),
      objectivesWaiting(parts, surroundings, names),
      sessionsOn(parts, surroundings),
    ]);
    waiting.questions.push(...questions);
    waiting.objectives.push(...objectives);
    waiting.sessions.push(...sessions);
  });
  for (const place of places.values()) {
    waiting.forecasts.push(...(await waitingForecasts(parts, person, place)));
    const { name, scale, ratingRhythmDays = defaultRatingRhythmDays } = place.partnership;
    waiting.partnerships.push({ id: place.partnershipId, name, scale, ratingRhythmDays });
  }
  const last = '~';
  waiting.questions.sort((a, b) => compare(a.due ?? last, b.due ?? last) || compare(a.at, b.at));
  waiting.objectives.sort((a, b) => compare(a.rating?.by.at ?? '', b.rating?.by.at ?? ''));
  waiting.sessions.sort((a, b) => compare(b.openedAt, a.openedAt));
  return waiting;
}

async function sessionsOn(
  { records }: Pick<InboxParts, 'records'>,
  { place, reader, blocks }: Surroundings,
): Promise<Waiting['sessions']> {
  const { strategyId } = reader;
  const found = await sessionsWith(records, `strategy:${strategyId}`, limits.sessionsPerStrategy);
  return found.flatMap(({ value: { id, title, status, openedAt } }) =>
    status === 'open' && openedAt !== null
      ? {
          ...{ partnershipId: place.partnershipId, strategyId, strategyTitle: blocks.title },
          ...{ sessionId: id, title, openedAt, path: sessionPath(strategyId, { id, isOpen: true }) },
        }
      : [],
  );
}
