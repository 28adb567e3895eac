import { checksOf, type ObjectiveChecks } from '../../../shared/foresight/checks.ts';
import type { RatingEntry } from '../../../shared/ledger/rating.ts';
import type { StrategyEntry } from '../../../shared/ledger/strategyEntry.ts';
import type { MeasureKind } from '../../../shared/strategy/document.ts';
import {
  frozenGoing,
  sampleObjective,
  sampleOutcome,
  sampleRating,
  sampleStrategy,
} from '../../support/boardSamples.ts';

/** Minute `n` of a day that every sample starts from. */
export const minute = (n: number) => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();
/** Day `n`, for what must not be taken for one meeting. */
export const day = (n: number) => minute(n * 24 * 60);

interface Rated {
  at: string;
  cites?: string[] | null;
  offered?: string[];
  of?: 'objective' | 'outcome';
}

let made = 0;

/** An agreed rating of objective `a` in outcome `o`, with these indicators linked. */
export function agreed(
  { at, cites = null, offered = ['x', 'y'], of = 'objective' }: Rated,
  parts: Partial<RatingEntry> = {},
) {
  made += 1;
  return sampleRating(`r${made}`, of === 'outcome' ? 'o' : 'a', {
    at,
    cites,
    target: { type: of, id: of === 'outcome' ? 'o' : 'a' },
    evidence: offered.map((indicatorId) => frozenGoing(indicatorId, 'steady')),
    ...parts,
  });
}

export function individual(rated: Rated, parts: Partial<RatingEntry> = {}) {
  return agreed(rated, { kind: 'individual', personId: 'p2', ...parts });
}

export const signed = { personId: 'p', organisationId: 'org' };

/** The checks of objective `a` (in outcome `o`), which links these since the first minute. */
export function checked(
  entries: readonly StrategyEntry[],
  links: Record<string, MeasureKind | null> = { x: null, y: null },
  linkedAt: string = minute(0),
): ObjectiveChecks {
  const ids = Object.entries(links);
  const objective = sampleObjective('a', {
    outcomeId: 'o',
    links: ids.map(([indicatorId, measures]) => ({ indicatorId, why: '', control: null, measures })),
  });
  const dates = new Map([['a', new Map(ids.map(([indicatorId]) => [indicatorId, linkedAt]))]]);
  const [found] = checksOf(sampleStrategy([sampleOutcome('o', [objective])]), entries, dates);
  if (!found) throw new Error('the objective is missing');
  return found;
}

/** Ids of what is proposed for retirement. */
export function proposed(entries: readonly StrategyEntry[], linkedAt?: string): string[] {
  const { links } = checked(entries, undefined, linkedAt);
  return links.flatMap(({ indicatorId, retirement }) => (retirement === null ? [] : [indicatorId]));
}
