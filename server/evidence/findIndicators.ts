import type { QueryOf } from '../../shared/api/endpoint.ts';
import type { IndicatorItem, listIndicators } from '../../shared/api/evidence.ts';
import type { Area } from '../../shared/evidence/area.ts';
import type { Indicator } from '../../shared/evidence/indicator.ts';
import type { LibraryParts } from './library.ts';

type Query = QueryOf<typeof listIndicators>;

/** Filters, then ranks: shared tags first, then how well the words match, then by title. */
export function findIndicators(parts: LibraryParts, query: Query, area: Area | null): IndicatorItem[] {
  const words = query.q?.trim() ?? '';
  const scores = words === '' ? null : parts.index.find(words);
  const wanted = new Set(query.suggest);
  return [...parts.indicators.values()]
    .filter((indicator) => scores === null || scores.has(indicator.id))
    .filter(({ tags }) => query.tag === undefined || tags.includes(query.tag))
    .filter(
      ({ tags }) =>
        query.framework === undefined || tags.some((tag) => tag.startsWith(`${query.framework}/`)),
    )
    .map((indicator) => itemOf(indicator, wanted, missingIn(parts, indicator, area)))
    .filter((item) => item.missing === null || query.absent === 'include')
    .sort(
      (a, b) =>
        b.suggestedBy.length - a.suggestedBy.length ||
        (scores?.get(b.id) ?? 0) - (scores?.get(a.id) ?? 0) ||
        a.title.localeCompare(b.title, 'en-GB'),
    );
}

function missingIn({ readings }: LibraryParts, indicator: Indicator, area: Area | null): string | null {
  if (!area || readings.hasValue(indicator.id, area)) return null;
  return readings.absence(indicator, area, readings.series(indicator.id, area))?.reason ?? null;
}

function itemOf(indicator: Indicator, wanted: ReadonlySet<string>, missing: string | null): IndicatorItem {
  const { first, last, firstLabel, lastLabel } = indicator.periods;
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
    missing,
  };
}
