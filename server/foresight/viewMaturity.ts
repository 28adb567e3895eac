import type { IndicatorMaturity, MaturityView } from '../../shared/api/maturity.ts';
import { directionOf } from '../../shared/evidence/direction.ts';
import { isPoint } from '../../shared/evidence/indicator.ts';
import { projectionBasis } from '../../shared/evidence/projection.ts';
import { figuresKnown } from '../../shared/foresight/figuresKnown.ts';
import { maturityRules, maturitySteps, profileAt, standingAt } from '../../shared/foresight/maturity.ts';
import { type LinkedFacts, linkedFacts } from '../../shared/foresight/maturityFacts.ts';
import { type NextFacts, nextStep } from '../../shared/foresight/maturityNext.ts';
import { quarterEnds } from '../../shared/foresight/quarterEnds.ts';
import { readLinkDates } from '../../shared/strategy/linkDates.ts';
import { readStrategy } from '../../shared/strategy/read.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { StrategyLedgers } from '../ledger/strategyLedgers.ts';
import type { Person } from '../people/access.ts';
import { allowedInStrategy } from '../people/allowed.ts';
import type { LiveDocuments } from '../strategy/ports.ts';
import { aimSpans, forecastSpans, type SpansById } from './maturitySpans.ts';
import { openForecasts } from './openForecasts.ts';
import type { ForecastParts } from './parts.ts';

/** Three years of quarters, with today. */
const mostMoments = 12;

/** Where every linked indicator stands from hindsight to foresight, today and over time. @throws Problem `not-found` for who is no member */
export async function viewMaturity(
  parts: ForecastParts & { documents: LiveDocuments; ledgers: StrategyLedgers },
  person: Person,
  strategyId: string,
): Promise<MaturityView> {
  const { partnershipId } = await allowedInStrategy(parts.access, person.id, strategyId, 'read');
  const now = parts.clock().toISOString();
  const [{ strategy, dates }, { entries }, { partnership, facts, library, standings }] = await Promise.all([
    parts.documents.read(strategyId, (doc) => ({
      strategy: readStrategy(doc).strategy,
      dates: readLinkDates(doc),
    })),
    parts.ledgers.read(strategyId),
    openForecasts(parts, person, partnershipId, 'read'),
  ]);
  const { areaCode } = facts;
  const aims = await aimSpans(partnership);
  const forecasts = forecastSpans(standings, areaCode);
  const linked = linkedFacts(strategy, dates, entries, now);
  const since = linked.reduce((first, { linkedAt }) => (linkedAt < first ? linkedAt : first), now);
  const all = linked.map((each) => factsOf(each, { library, areaCode, aims, forecasts, since }));
  const moments = [...quarterEnds(since, now, mostMoments - 1), { at: now, label: 'Today' }];
  const area = areaCode === null ? undefined : library.area(areaCode);
  return {
    area: area ? { code: area.code, name: area.name } : null,
    rules: maturitySteps.map((step) => ({ step, rule: maturityRules[step] })),
    indicators: all.map((each) => indicatorView(each, library, now)),
    profile: moments.map(({ at, label }) => {
      const counts = profileAt(all, at);
      return { at, label, total: Object.values(counts).reduce((sum, many) => sum + many, 0), counts };
    }),
  };
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
