import type { Observation } from '../../shared/evidence/indicator.ts';
import { byTime } from '../../shared/evidence/period.ts';
import type { Figures, NamedPeriod } from './figures.ts';
import { answersFrom } from './seriesAnswers.ts';

/** Two sets of figures as one: a row of the upper replaces the lower’s for the same indicator, area and days. */
export function over(lower: Figures, upper: Figures): Figures {
  const touched = new Set(upper.indicators());
  if (touched.size === 0) return lower;
  const series = (indicatorId: string, areaCode: string) =>
    merged(lower.series(indicatorId, areaCode), upper.series(indicatorId, areaCode));
  const both = { series, ...answersFrom(series) };
  /** Who answers for a place: most have rows in one of the two alone. */
  const holder = (indicatorId: string, areaCode: string): Pick<Figures, keyof typeof both> => {
    if (!touched.has(indicatorId) || !upper.hasRow(indicatorId, areaCode)) return lower;
    return lower.hasRow(indicatorId, areaCode) ? both : upper;
  };
  return {
    series: (indicatorId, areaCode) => holder(indicatorId, areaCode).series(indicatorId, areaCode),
    covered: (indicatorId, areaCode) => {
      const rows = [lower, upper].map((each) => each.series(indicatorId, areaCode));
      const stand = new Set(merged(rows[0] ?? [], rows[1] ?? []));
      const below = [lower, upper].flatMap((each) => each.covered?.(indicatorId, areaCode) ?? []);
      return [...below, ...rows.flat().filter((row) => !stand.has(row))];
    },
    hasRow: (indicatorId, areaCode) => holder(indicatorId, areaCode).hasRow(indicatorId, areaCode),
    hasValue: (indicatorId, areaCode) => holder(indicatorId, areaCode).hasValue(indicatorId, areaCode),
    lastEnd: (indicatorId, areaCode) => holder(indicatorId, areaCode).lastEnd(indicatorId, areaCode),
    value: (indicatorId, areaCode, period) =>
      holder(indicatorId, areaCode).value(indicatorId, areaCode, period),
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

type Row = Pick<Observation, 'start' | 'end' | 'origin'>;

/** Of two rows of a partnership's own for the same days, the one that came in later stands, whichever layer it is in. */
function merged<T extends Row>(lower: readonly T[], upper: readonly T[]): readonly T[] {
  if (upper.length === 0) return lower;
  if (lower.length === 0) return upper;
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
