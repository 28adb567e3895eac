import { csvText } from '../../shared/csv.ts';
import { type ChartLine, chartRows } from '../../shared/evidence/chartCsv.ts';
import type { SimilarKind } from '../../shared/evidence/similar.ts';
import type { EvidenceLibrary } from './library.ts';

/** The figures of an indicator's chart as CSV. Similar places only where a list of them is asked for. */
export function chartFile(
  library: EvidenceLibrary,
  indicatorId: string,
  area: string | null,
  asked: { compare?: readonly string[] | undefined; similar?: SimilarKind | undefined },
): { title: string; text: string } {
  const detail = library.detail(indicatorId, area, asked);
  const place: ChartLine[] = detail.area ? [{ area: detail.area, role: 'place', series: detail.series }] : [];
  const beside = detail.comparators
    .filter(({ kind }) => kind !== 'neighbour' || asked.similar !== undefined)
    .map(({ area: other, kind, series, latest }): ChartLine => {
      const rows = kind === 'neighbour' && latest ? [latest] : series;
      return { area: other, role: kind, series: rows };
    });
  return { title: detail.title, text: csvText(chartRows(detail, [...place, ...beside])) };
}
