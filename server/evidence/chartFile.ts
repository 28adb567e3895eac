import { csvText } from '../../shared/csv.ts';
import { Problem } from '../../shared/errors.ts';
import { type ChartAhead, type ChartLine, chartRows } from '../../shared/evidence/chartCsv.ts';
import type { SimilarKind } from '../../shared/evidence/similar.ts';
import type { EvidenceLibrary } from './library.ts';
import { projectionOf } from './projection.ts';

/**
 * The figures of an indicator's chart as CSV. Similar places only where a list of them is asked for; where it is heading and
 * the goals only with a year `to`. `today` is an ISO day.
 */
export function chartFile(
  library: EvidenceLibrary,
  indicatorId: string,
  area: string | null,
  asked: {
    compare?: readonly string[] | undefined;
    similar?: SimilarKind | undefined;
    to?: number | undefined;
  },
  today: string,
): { title: string; text: string } {
  const detail = library.detail(indicatorId, area, asked);
  const place: ChartLine[] = detail.area ? [{ area: detail.area, role: 'place', series: detail.series }] : [];
  const beside = detail.comparators
    .filter(({ kind }) => kind !== 'neighbour' || asked.similar !== undefined)
    .map(({ area: other, kind, series, latest }): ChartLine => {
      const rows = kind === 'neighbour' && latest ? [latest] : series;
      return { area: other, role: kind, series: rows };
    });
  const ahead =
    asked.to === undefined || detail.area === null
      ? null
      : { area: detail.area, ...aheadOf(library, indicatorId, area, asked.to, today) };
  return { title: detail.title, text: csvText(chartRows(detail, [...place, ...beside], ahead)) };
}

/** Goals are there also where the figures are too few to say where it is heading. */
function aheadOf(
  library: EvidenceLibrary,
  indicatorId: string,
  area: string | null,
  to: number,
  today: string,
): Omit<ChartAhead, 'area'> {
  const goals = library.prospect(indicatorId, area).goals.filter(({ year }) => year <= to);
  try {
    return { goals, points: projectionOf(library, indicatorId, area, to, today).points };
  } catch (error) {
    if (error instanceof Problem && error.code === 'too-short') return { goals, points: [] };
    throw error;
  }
}
