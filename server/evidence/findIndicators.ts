import type { QueryOf } from '../../shared/api/endpoint.ts';
import type { IndicatorItem, listIndicators } from '../../shared/api/evidence.ts';
import type { Area } from '../../shared/evidence/area.ts';
import { freshnessOf } from '../../shared/evidence/freshness.ts';
import { type Indicator, originOf } from '../../shared/evidence/indicator.ts';
import { choicesOf } from './filterChoices.ts';
import { type Filter, passes, passesAllBut } from './filters.ts';
import type { LibraryParts } from './library.ts';

export type IndicatorQuery = QueryOf<typeof listIndicators>;

export interface Found {
  indicators: IndicatorItem[];
  choices: ReturnType<typeof choicesOf>;
}

/**
 * Filters, then ranks: shared tags first, then how well the words match, then by title. The choices are counted among what the
 * words and the place leave. `today` is an ISO day.
 */
export function findIndicators(
  parts: LibraryParts,
  query: IndicatorQuery,
  area: Area | null,
  today: string,
): Found {
  const words = query.q?.trim() ?? '';
  const scores = words === '' ? null : parts.index.find(words);
  const wanted = new Set(query.suggest);
  const items = [...parts.indicators.values()]
    .filter((indicator) => scores === null || scores.has(indicator.id))
    .filter(({ own }) => !own?.retiredAt || query.retired === 'include')
    .map((indicator) => itemOf(parts, indicator, wanted, area, today))
    .filter((item) => item.missing === null || query.absent === 'include');
  const indicators = items
    .filter((item) => passes(item, query))
    .sort(
      (a, b) =>
        b.suggestedBy.length - a.suggestedBy.length ||
        (scores?.get(b.id) ?? 0) - (scores?.get(a.id) ?? 0) ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
  const among = (filter: Filter) => items.filter((item) => passesAllBut(item, query, filter));
  return { indicators, choices: choicesOf(parts.frameworks, among) };
}

function itemOf(
  { readings }: LibraryParts,
  indicator: Indicator,
  wanted: ReadonlySet<string>,
  area: Area | null,
  today: string,
): IndicatorItem {
  const { first, last, firstLabel, lastLabel } = indicator.periods;
  const end = area ? readings.lastEnd(indicator.id, area) : indicator.periods.end;
  return {
    id: indicator.id,
    title: indicator.title,
    unit: indicator.unit,
    polarity: indicator.polarity,
    tags: indicator.tags,
    periods: { first, last, firstLabel, lastLabel },
    description: indicator.description,
    higherMeans: indicator.higherMeans,
    decimals: indicator.decimals,
    source: indicator.source.name,
    suggestedBy: indicator.tags.filter((tag) => wanted.has(tag)),
    levels: indicator.levels,
    freshness: freshnessOf(end, today),
    origin: originOf(indicator),
    own: indicator.own ?? null,
    missing: area && end === null ? readings.whyMissing(indicator, area) : null,
  };
}
