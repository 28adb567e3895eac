import type { IndicatorMaturity, MaturityProfile, MaturityView } from '../../shared/api/maturity.ts';
import { directionOf } from '../../shared/evidence/direction.ts';
import { isPoint } from '../../shared/evidence/indicator.ts';
import { projectionBasis } from '../../shared/evidence/projection.ts';
import { figuresKnown } from '../../shared/foresight/figuresKnown.ts';
import { maturityRules, maturitySteps, profileAt, standingAt } from '../../shared/foresight/maturity.ts';
import { type LinkedFacts, linkedFacts, together } from '../../shared/foresight/maturityFacts.ts';
import { type NextFacts, nextStep } from '../../shared/foresight/maturityNext.ts';
import { quarterEnds } from '../../shared/foresight/quarterEnds.ts';
import { readLinkDates } from '../../shared/strategy/linkDates.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { StrategyLedgers } from '../ledger/strategyLedgers.ts';
import type { Person } from '../people/access.ts';
import { allowedInPartnership, allowedInStrategy } from '../people/allowed.ts';
import type { LiveDocuments, StrategyRegister } from '../strategy/ports.ts';
import { aimSpans, forecastSpans, type SpansById } from './maturitySpans.ts';
import { openForecasts } from './openForecasts.ts';
import type { ForecastParts } from './parts.ts';

/** Three years of quarters, with today. */
const mostMoments = 12;

type Parts = ForecastParts & {
  documents: LiveDocuments;
  ledgers: StrategyLedgers;
  register: Pick<StrategyRegister, 'list'>;
};

/** Where every linked indicator stands from hindsight to foresight, today and over time. @throws Problem `not-found` for who is no member */
export async function viewMaturity(parts: Parts, person: Person, strategyId: string): Promise<MaturityView> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const { all, area, library, now, profile } = await recorded(parts, person, partnershipId, [strategyId]);
  return {
    area,
    rules: maturitySteps.map((step) => ({ step, rule: maturityRules[step] })),
    indicators: all.map((each) => indicatorView(each, library, now)),
    profile,
  };
}

/** The same over time for all strategies of a partnership together. @throws Problem `not-found` for who is no member */
export async function viewPartnershipMaturity(
  parts: Parts,
  person: Person,
  partnershipId: string,
): Promise<{ strategies: number; profile: MaturityProfile }> {
  await allowedInPartnership(parts.access, person.id, partnershipId, 'read');
  const strategies = await parts.register.list(partnershipId);
  const ids = strategies.map(({ id }) => id);
  const { profile } = await recorded(parts, person, partnershipId, ids);
  return { strategies: ids.length, profile };
}

/** What is recorded of each indicator that these strategies link, and how many stood where over time. */
async function recorded(parts: Parts, person: Person, partnershipId: string, strategyIds: readonly string[]) {
  const now = parts.clock().toISOString();
  const [linkedIn, { partnership, facts, library, standings }] = await Promise.all([
    Promise.all(strategyIds.map((id) => linkedInStrategy(parts, id, now))),
    openForecasts(parts, person, partnershipId, 'read'),
  ]);
  const { areaCode } = facts;
  const aims = await aimSpans(partnership);
  const forecasts = forecastSpans(standings, areaCode);
  const linked = together(linkedIn);
  const since = linked.reduce((first, { linkedAt }) => (linkedAt < first ? linkedAt : first), now);
  const all = linked.map((each) => factsOf(each, { library, areaCode, aims, forecasts, since }));
  const moments = [...quarterEnds(since, now, mostMoments - 1), { at: now, label: 'Today' }];
  const profile: MaturityProfile = moments.map(({ at, label }) => {
    const counts = profileAt(all, at);
    return { at, label, total: Object.values(counts).reduce((sum, many) => sum + many, 0), counts };
  });
  const place = areaCode === null ? undefined : library.area(areaCode);
  return { all, library, now, profile, area: place ? { code: place.code, name: place.name } : null };
}

async function linkedInStrategy(parts: Parts, strategyId: string, now: string): Promise<LinkedFacts[]> {
  const [{ strategy, dates }, { entries }] = await Promise.all([
    parts.documents.read(strategyId, (doc) => ({
      strategy: readStrategy(doc).strategy,
      dates: readLinkDates(doc),
    })),
    parts.ledgers.read(strategyId),
  ]);
  return linkedFacts(strategy, dates, entries, now);
}

type Known = NextFacts & { id: string };

function factsOf(
  linked: LinkedFacts,
  beside: {
    library: EvidenceLibrary;
    areaCode: string | null;
    aims: SpansById;
    forecasts: SpansById;
    since: string;
  },
): Known {
  const { id } = linked;
  const { library, areaCode, aims, forecasts, since } = beside;
  const told = { aims: aims.get(id) ?? [], forecasts: forecasts.get(id) ?? [] };
  const indicator = library.indicator(id);
  if (!indicator) {
    const missing = 'The library no longer has this indicator.';
    return { ...linked, ...told, figures: [], missing, directionReason: '', takesAims: false, basis: 0 };
  }
  const series = areaCode === null ? [] : library.series(id, areaCode);
  const missing = series.some(isPoint) ? null : (library.summaries([id], areaCode)[0]?.missing ?? null);
  return {
    ...linked,
    ...told,
    figures: figuresKnown(series, indicator, since),
    missing,
    directionReason: missing === null ? directionOf(series, indicator).reason : '',
    takesAims: indicator.polarity !== 'neither',
    basis: projectionBasis(series).length,
  };
}

function indicatorView(facts: Known, library: EvidenceLibrary, now: string): IndicatorMaturity {
  const standing = standingAt(facts, now);
  return {
    id: facts.id,
    title: library.indicator(facts.id)?.title ?? 'An indicator that the library no longer has',
    stands: standing.stands,
    objectives: facts.objectives,
    steps: maturitySteps.map((step) => ({ step, since: sinceLinked(standing.met[step], facts) })),
    next: nextStep(facts, standing, now),
  };
}

/** What held before it was linked counts for the partnership from then on. */
function sinceLinked(since: string | null, { linkedAt }: Known): string | null {
  return since !== null && since < linkedAt ? linkedAt : since;
}
