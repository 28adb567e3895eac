import { isPoint, type Observation } from '../../shared/evidence/indicator.ts';
import { parsePeriod } from '../../shared/evidence/period.ts';
import type { Figures } from './figures.ts';

type Answers = Pick<Figures, 'hasRow' | 'hasValue' | 'value' | 'lastEnd'>;

/** The quick questions answered from rows: for figures that are rows anyway. */
export function answersFrom(series: Figures['series']): Answers {
  return {
    hasRow: (indicatorId, areaCode) => series(indicatorId, areaCode).length > 0,
    hasValue: (indicatorId, areaCode) => series(indicatorId, areaCode).some(isPoint),
    value: (indicatorId, areaCode, period) => valueIn(series(indicatorId, areaCode), period),
    lastEnd: (indicatorId, areaCode) => series(indicatorId, areaCode).findLast(isPoint)?.end ?? null,
  };
}

/** By its days where no row has the text: `2021` and `2021-01-01/P1Y` are the same year. */
function valueIn(rows: readonly Observation[], period: string): number | null | undefined {
  const named = rows.find((row) => row.period === period);
  if (named) return named.value;
  const days = parsePeriod(period);
  return rows.find(({ start, end }) => start === days?.start && end === days.end)?.value;
}
