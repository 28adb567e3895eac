import { may } from '../../shared/access.ts';
import type { WaitingObjective } from '../../shared/api/waiting.ts';
import { leads } from '../../shared/inbox/reader.ts';
import type { RatingEntry } from '../../shared/ledger/rating.ts';
import { defaultRatingRhythmDays, isOverdue } from '../../shared/ledger/rhythm.ts';
import { signatureView } from '../ledger/signatureView.ts';
import type { Names } from '../strategy/ports.ts';
import type { InboxParts } from './parts.ts';
import { signedIn } from './said.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * Objectives of a strategy that this person’s organisation leads and that nobody has rated within the partnership’s rhythm. Who
 * may not record what was agreed is asked for their own view, once in each rhythm.
 */
export async function objectivesWaiting(
  { ledgers, clock }: Pick<InboxParts, 'ledgers' | 'clock'>,
  { place, reader, blocks, news }: Surroundings,
  namesFor: (people: Iterable<string>) => Promise<Names>,
): Promise<WaitingObjective[]> {
  if (!may(place.role, 'rate-individually')) return [];
  const kind = may(place.role, 'rate-agreed') ? 'agreed' : 'individual';
  const { personId, strategyId } = reader;
  const rhythm = place.partnership.ratingRhythmDays ?? defaultRatingRhythmDays;
  const isNew = (at: string | undefined) => at !== undefined && !isOverdue(at, rhythm, clock());
  const waiting = [...blocks.objectives].filter(
    ([id]) =>
      leads(reader, id) &&
      !isNew(news.ratings.agreed(id)?.at) &&
      (kind === 'agreed' || !isNew(news.ratings.own(personId, id))),
  );
  const entries = await Promise.all(
    waiting.map(async ([id]) => {
      const rating = news.ratings.agreed(id);
      const entry = rating && (await signedIn(ledgers, strategyId, rating.id));
      return entry?.type === 'rating' ? entry : undefined;
    }),
  );
  const names = await namesFor(entries.flatMap((entry) => entry?.personId ?? []));
  return waiting.map(([objectiveId, { title, outcomeId }], index) => ({
    ...{
      partnershipId: place.partnershipId,
      strategyId,
      strategyTitle: blocks.title,
      objectiveId,
      title,
      kind,
    },
    outcomeTitle: (outcomeId !== null && blocks.outcomes.get(outcomeId)?.title) || '',
    rating: ratingOf(entries[index], names),
  }));
}

function ratingOf(entry: RatingEntry | undefined, names: Names): WaitingObjective['rating'] {
  if (!entry) return null;
  const { level, levelWords, confidence, direction, narrative } = entry;
  return { level, levelWords, confidence, direction, narrative, by: signatureView(entry, names) };
}
