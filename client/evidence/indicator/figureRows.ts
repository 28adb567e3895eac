import type { IndicatorDetail } from '../../../shared/api/evidence.ts';
import { withheldBecause } from '../../../shared/evidence/absence.ts';
import { formatValue } from '../../../shared/evidence/format.ts';
import { isPoint, type Observation } from '../../../shared/evidence/indicator.ts';
import { noteSentence } from '../../../shared/evidence/notes.ts';
import { byTime } from '../../../shared/evidence/period.ts';
import { intervalWords } from '../intervalWords.ts';

export interface FigureTable {
  /** Names of the places, our own first. */
  places: string[];
  /** Newest first: a screen reader should not have to go through 1999 for what stands now. */
  rows: { period: string; label: string; cells: string[]; remark: string }[];
  /** Whether any row has a remark. */
  remarks: boolean;
}

/** The figures of the chart as a table. What has no figure says so in words, never with an empty cell. */
export function figureTable(detail: IndicatorDetail): FigureTable {
  const { area, series, comparators } = detail;
  const own = area === null ? [] : [{ name: area.name, series }];
  const others = comparators
    .filter((other) => other.series.length > 0)
    .map((other) => ({ name: other.area.name, series: other.series }));
  const columns = [...own, ...others];
  const periods = new Map<string, Observation>();
  for (const row of columns.flatMap((column) => column.series)) {
    if (!periods.has(row.period)) periods.set(row.period, row);
  }
  const rows = [...periods.values()].sort(byTime).reverse();
  const shown = rows.map(({ period, label }) => {
    const ours = series.find((row) => row.period === period);
    return {
      period,
      label,
      cells: columns.map((column) =>
        cellOf(
          column.series.find((row) => row.period === period),
          detail,
        ),
      ),
      remark: [ours && !isPoint(ours) && withheldBecause(ours.status).reason, ours && noteSentence(ours.note)]
        .filter(Boolean)
        .join(' '),
    };
  });
  return {
    places: columns.map(({ name }) => name),
    rows: shown,
    remarks: shown.some(({ remark }) => remark !== ''),
  };
}

function cellOf(row: Observation | undefined, detail: IndicatorDetail): string {
  if (row === undefined) return 'not published';
  if (!isPoint(row)) return 'withheld';
  const { lower, upper } = row;
  const value = formatValue(row.value, detail);
  return lower === null || upper === null ? value : `${value} (${intervalWords(lower, upper, detail)})`;
}
