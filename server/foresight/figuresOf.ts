import type { ForecastFigure, ForecastView } from '../../shared/api/forecasts.ts';
import { isPoint, type Observation } from '../../shared/evidence/indicator.ts';
import { cameTrue, isOf } from '../../shared/foresight/resolution.ts';
import type { ForecastQuestion } from '../../shared/ledger/forecast.ts';
import type { EvidenceLibrary } from '../evidence/library.ts';
import type { OwnEntry } from '../people/ownEvidenceKinds.ts';
import type { Forecasts } from './openForecasts.ts';

type OtherFigure = ForecastView['otherFigures'][number];

/** A figure of the question's period as the view tells it. */
export function figureView(
  library: EvidenceLibrary,
  question: ForecastQuestion,
  { value, origin }: Observation & { value: number },
): ForecastFigure {
  const outcome = { value, cameTrue: cameTrue(question, value) };
  if (origin)
    return { ...outcome, kind: origin.kind, source: origin.source, url: origin.url, date: origin.at };
  const source = library.indicator(question.indicatorId)?.source;
  return {
    ...outcome,
    kind: 'published',
    source: source?.name ?? '',
    url: source?.url || null,
    date: source?.releaseDate ?? library.pack.collected,
  };
}

/**
 * What else was, or is, said of the question's period: values that somebody recorded and that were corrected or withdrawn
 * since, and figures that another one lies over: the published one, or an earlier import.
 */
export async function otherFigures(
  { partnership, library }: Pick<Forecasts, 'partnership' | 'library'>,
  question: ForecastQuestion,
): Promise<OtherFigure[]> {
  const { indicatorId, area, start, end } = question;
  const cell = await partnership.get('own-value', `${indicatorId}:${area.code}:${start}:${end}`);
  const entries = cell?.value.entries ?? [];
  const recorded = entries.flatMap((entry, index): OtherFigure[] => {
    const standing = entry.withdrawn ? 'withdrawn' : index < entries.length - 1 ? 'corrected' : null;
    if (standing === null || entry.value === null) return [];
    return [{ ...recordedView(question, entry, entry.value), standing }];
  });
  const covered = library
    .covered(indicatorId, area.code)
    .filter((row) => isOf(row, question))
    .filter(isPoint)
    .map((row): OtherFigure => ({ ...figureView(library, question, row), standing: 'underneath' }));
  return [...covered, ...recorded];
}

function recordedView(question: ForecastQuestion, entry: OwnEntry, value: number): ForecastFigure {
  return {
    value,
    cameTrue: cameTrue(question, value),
    kind: 'recorded',
    source: entry.source,
    url: entry.sourceUrl,
    date: entry.at,
  };
}
