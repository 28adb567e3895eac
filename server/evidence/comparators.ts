import type { Comparator } from '../../shared/api/evidence.ts';
import { type Area, nationalTypes } from '../../shared/evidence/area.ts';
import { type Indicator, isPoint } from '../../shared/evidence/indicator.ts';
import type { SimilarKind } from '../../shared/evidence/similar.ts';
import type { LibraryParts } from './library.ts';
import { similarAreas } from './similarPlaces.ts';

type Parts = Pick<LibraryParts, 'areas' | 'readings' | 'own'>;

/**
 * The country, the region and the county around a place and the chosen places, with their series; its similar places with one
 * value each.
 */
export function comparatorsOf(
  parts: Parts,
  indicator: Indicator,
  area: Area,
  asked: { period: string; kind: SimilarKind; chosen: readonly Area[] },
): Comparator[] {
  const { readings } = parts;
  const whole = (other: Area, kind: Comparator['kind']): Comparator => {
    const series = [...readings.series(indicator.id, other)];
    const missing = readings.absence(indicator, other, series)?.reason ?? null;
    return { area: named(other), kind, latest: series.findLast(isPoint) ?? null, series, missing };
  };
  const neighbours = similarAreas(parts, area, asked.kind).map((other): Comparator => {
    const latest = readings.series(indicator.id, other).find((each) => each.period === asked.period) ?? null;
    const has = latest !== null && isPoint(latest);
    const missing = has ? null : 'No figure for the period that is compared.';
    return {
      area: named(other),
      kind: 'neighbour',
      latest: has ? latest : null,
      series: [],
      missing,
    };
  });
  return [
    ...around(parts, indicator, area).map(({ area: other, kind }) => whole(other, kind)),
    ...neighbours,
    ...asked.chosen.filter((other) => other !== area).map((other) => whole(other, 'chosen')),
  ];
}

/** The country, the region and the county around a place. */
export function around(
  parts: Parts,
  indicator: Indicator,
  area: Area,
): { area: Area; kind: 'country' | 'region' | 'county' }[] {
  const at = (code: string | null) => (code === null ? undefined : parts.areas.get(code));
  const found = [
    { area: nationOf(parts, indicator, area), kind: 'country' as const },
    { area: at(area.region), kind: 'region' as const },
    { area: at(area.county), kind: 'county' as const },
  ];
  return found.flatMap(({ area: other, kind }) => (other && other !== area ? [{ area: other, kind }] : []));
}

/** The nearest national total that has a figure: some measures exist for the United Kingdom and not for England. */
function nationOf({ areas, readings }: Parts, indicator: Indicator, area: Area): Area | undefined {
  const nations = areas.ancestors(area).filter((each) => nationalTypes.includes(each.type));
  return nations.find((each) => readings.hasValue(indicator.id, each)) ?? nations[0];
}

export function named({ code, name }: Area): { code: string; name: string } {
  return { code, name };
}
