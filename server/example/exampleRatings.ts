import { type FrozenEvidence, freeze } from '../../shared/evidence/frozen.ts';
import type { EvidenceSummary } from '../../shared/evidence/summary.ts';
import type { Scale } from '../../shared/ledger/scale.ts';
import type { StrategyEntry } from '../../shared/ledger/strategyEntry.ts';
import type { Strategy } from '../../shared/strategy/strategy.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import { rateableIn } from '../ledger/rateable.ts';
import { example } from './content/strategy.ts';
import { type ExampleRating, meetings, type Partner } from './shape.ts';

export interface Signing {
  /** When the example was made; everything is dated back from it. ISO 8601 UTC. */
  madeAt: string;
  signerId: string;
  organisationIds: ReadonlyMap<Partner, string>;
  scale: Scale;
  library: Pick<EvidenceLibrary, 'summaries'>;
}

export const dayMs = 24 * 3600_000;
/** Figures come out some months after the time that they are about. */
const publishedAfterMs = 180 * dayMs;

/**
 * The example's ratings. Ids follow from the content, so that a first start which was cut off in the
 * middle goes on with the same ones.
 */
export function exampleRatings(strategy: Strategy, signing: Signing): StrategyEntry[] {
  const entries: StrategyEntry[] = [];
  const sign = (target: string | undefined, ratings: readonly ExampleRating[]) => {
    if (target === undefined) return;
    for (const rating of ratings) {
      const id = `example-${String(entries.length + 1).padStart(3, '0')}`;
      entries.push(...statements(id, rateableIn(strategy, target), rating, entries.length, signing));
    }
  };
  example.outcomes.forEach((outcome, place) => {
    const written = strategy.outcomes[place];
    outcome.objectives.forEach((objective, within) => {
      sign(written?.objectives[within]?.id, objective.ratings);
    });
    sign(written?.id, outcome.ratings);
  });
  return entries;
}

/** A rating, and its withdrawal where there is one. `place` sets ratings of one meeting a few minutes apart. */
function statements(
  id: string,
  rateable: ReturnType<typeof rateableIn>,
  { meeting, by, why, individual, withdrawn, level, confidence, direction, cites }: ExampleRating,
  place: number,
  signing: Signing,
): StrategyEntry[] {
  const time = Date.parse(signing.madeAt) - meetings[meeting] * dayMs + place * 60_000;
  const at = new Date(time).toISOString();
  const signed = { personId: signing.signerId, organisationId: signing.organisationIds.get(by) ?? '' };
  const words = signing.scale.find((each) => each.id === level);
  const rating: StrategyEntry = {
    type: 'rating',
    id,
    target: rateable.target,
    level,
    levelWords: words ? { ...words } : null,
    confidence,
    direction,
    narrative: `Example. ${why}`,
    kind: individual ? 'individual' : 'agreed',
    title: rateable.title,
    evidence: knownAt(time, rateable.indicatorIds, signing.library),
    cites: cites ?? null,
    supersedes: null,
    ...signed,
    at,
  };
  if (withdrawn === undefined) return [rating];
  const reason = `Example. ${withdrawn}`;
  const later = new Date(time + dayMs).toISOString();
  return [rating, { type: 'withdrawal', id: `${id}-withdrawn`, ratingId: id, reason, ...signed, at: later }];
}

/** The evidence as a meeting of that day would have found it: of times that were well over by then. */
export function summariesKnownAt(
  time: number,
  ids: readonly string[],
  library: Signing['library'],
): EvidenceSummary[] {
  const upTo = new Date(time - publishedAfterMs).toISOString().slice(0, 10);
  return library.summaries(ids, example.areaCode, upTo);
}

function knownAt(time: number, ids: readonly string[], library: Signing['library']): FrozenEvidence[] {
  const day = new Date(time).toISOString().slice(0, 10);
  return summariesKnownAt(time, ids, library).map((summary) => {
    const frozen = freeze(summary);
    // The pack knows only its latest release, which may be younger than this rating.
    const releaseDate = frozen.releaseDate !== null && frozen.releaseDate <= day ? frozen.releaseDate : null;
    return { ...frozen, releaseDate };
  });
}
