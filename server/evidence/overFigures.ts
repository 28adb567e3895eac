import { isPoint, type Observation } from '../../shared/evidence/indicator.ts';
import { byTime } from '../../shared/evidence/period.ts';
import type { Figures, NamedPeriod, QuickFigures } from './figures.ts';

/** Two sets of figures as one: a row of the upper replaces the lower’s for the same indicator, area and days. */
export function over(lower: Figures, upper: Figures): Figures {
  const touched = new Set(upper.indicators());
  if (touched.size === 0) return lower;
  return {
    series: (indicatorId, areaCode) =>
      touched.has(indicatorId)
        ? merged(lower.series(indicatorId, areaCode), upper.series(indicatorId, areaCode))
        : lower.series(indicatorId, areaCode),
    areas: (indicatorId) =>
      touched.has(indicatorId)
        ? new Set([...lower.areas(indicatorId), ...upper.areas(indicatorId)])
        : lower.areas(indicatorId),
    periods: (indicatorId) =>
      touched.has(indicatorId)
        ? merged<NamedPeriod & Row>(lower.periods(indicatorId), upper.periods(indicatorId))
        : lower.periods(indicatorId),
    indicators: () => new Set([...lower.indicators(), ...touched]),
  };
}

/** The same over figures that have quick answers, which stay quick for what nothing lies over. */
export function overQuick(lower: QuickFigures, upper: Figures): QuickFigures {
  const touched = new Set(upper.indicators());
  if (touched.size === 0) return lower;
  const both = over(lower, upper);
  return {
    ...both,
    value(indicatorId, areaCode, period) {
      if (!touched.has(indicatorId)) return lower.value(indicatorId, areaCode, period);
      return both.series(indicatorId, areaCode).find((row) => row.period === period)?.value;
    },
    hasValue(indicatorId, areaCode) {
      if (!touched.has(indicatorId)) return lower.hasValue(indicatorId, areaCode);
      return both.series(indicatorId, areaCode).some(isPoint);
    },
    lastEnd(indicatorId, areaCode) {
      if (!touched.has(indicatorId)) return lower.lastEnd(indicatorId, areaCode);
      return both.series(indicatorId, areaCode).findLast(isPoint)?.end ?? null;
    },
  };
}

type Row = Pick<Observation, 'start' | 'end' | 'origin'>;

/** Of two rows of a partnership's own for the same days, the one that came in later stands, whichever layer it is in. */
function merged<T extends Row>(lower: readonly T[], upper: readonly T[]): readonly T[] {
  if (upper.length === 0) return lower;
  const daysOf = ({ start, end }: Row) => `${start}/${end}`;
  const covering = new Map(upper.map((row) => [daysOf(row), row]));
  const later = new Set<string>();
  const rows = lower.filter((row) => {
    const above = covering.get(daysOf(row));
    if (!above) return true;
    const stands = row.origin !== undefined && above.origin !== undefined && row.origin.at > above.origin.at;
    if (stands) later.add(daysOf(row));
    return stands;
  });
  return [...rows, ...upper.filter((row) => !later.has(daysOf(row)))].sort(byTime);
}
