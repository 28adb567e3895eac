import type { Comparator } from '../../shared/api/evidence.ts';
import { type Area, nationalTypes } from '../../shared/evidence/area.ts';
import { type Indicator, isPoint } from '../../shared/evidence/indicator.ts';
import type { AreaIndex } from './areaIndex.ts';
import type { Readings } from './readings.ts';

/** The country, the region and the county around a place with their series; its neighbours with one value each. */
export function comparatorsOf(
  indicator: Indicator,
  area: Area,
  period: string,
  { areas, readings }: { areas: AreaIndex; readings: Readings },
): Comparator[] {
  const around = (other: Area | undefined, kind: Comparator['kind']): Comparator[] => {
    if (!other || other === area) return [];
    const series = [...readings.series(indicator.id, other)];
    const missing = readings.absence(indicator, other, series)?.reason ?? null;
    return [{ area: named(other), kind, latest: series.findLast(isPoint) ?? null, series, missing }];
  };
  const neighbours = area.neighbours.global.flatMap((code): Comparator[] => {
    const other = areas.get(code);
    if (!other) return [];
    const latest = readings.series(indicator.id, other).find((each) => each.period === period) ?? null;
    const has = latest !== null && isPoint(latest);
    const missing = has ? null : 'No figure for the period that is compared.';
    return [{ area: named(other), kind: 'neighbour', latest: has ? latest : null, series: [], missing }];
  });
  return [
    ...around(nationOf(indicator, area, { areas, readings }), 'country'),
    ...around(area.region === null ? undefined : areas.get(area.region), 'region'),
    ...around(area.county === null ? undefined : areas.get(area.county), 'county'),
    ...neighbours,
  ];
}

/** The nearest national total that has a figure: some measures exist for the United Kingdom and not for England. */
function nationOf(
  indicator: Indicator,
  area: Area,
  { areas, readings }: { areas: AreaIndex; readings: Readings },
): Area | undefined {
  const nations = areas.ancestors(area).filter((each) => nationalTypes.includes(each.type));
  return nations.find((each) => readings.hasValue(indicator.id, each)) ?? nations[0];
}

function named({ code, name }: Area): { code: string; name: string } {
  return { code, name };
}
